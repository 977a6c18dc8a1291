package app.cartera.project;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the projects of a client amount to. Archived ones are not among them, and only counted.
 *
 * @param projects how many there are in each status; a status without projects is 0
 * @param archived how many more projects are archived
 * @param budgets the sum of the budgets, one line a currency; empty for those who may not see money
 */
public record ClientFigures(Map<ProjectStatus, Long> projects, long archived, List<Budget> budgets)
        implements Serializable {

    static ClientFigures of(List<Projects.OfClient> all, boolean withMoney) {
        var projects = new EnumMap<ProjectStatus, Long>(ProjectStatus.class);
        List.of(ProjectStatus.values()).forEach(status -> projects.put(status, 0L));
        var budgets = new TreeMap<String, BigDecimal>();
        var archived = 0L;
        for (var some : all) {
            if (some.isArchived()) {
                archived += some.getProjects();
            } else {
                projects.merge(some.getStatus(), some.getProjects(), Long::sum);
                if (withMoney && some.getBudget() != null) {
                    budgets.merge(some.getCurrency(), some.getBudget(), BigDecimal::add);
                }
            }
        }
        return new ClientFigures(
                projects,
                archived,
                budgets.entrySet().stream()
                        .map(each -> new Budget(each.getKey(), each.getValue()))
                        .toList());
    }

    /** How many projects there are, archived ones among them. */
    public long all() {
        return archived + projects.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The budgets of all projects in one currency, given as its ISO code. */
    public record Budget(String currency, BigDecimal amount) implements Serializable {}
}

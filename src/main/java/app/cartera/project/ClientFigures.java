package app.cartera.project;

import app.cartera.shared.Currencies;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the projects of a client amount to. Archived ones are not among them, and only counted.
 *
 * @param projects how many there are in each status; a status without projects is 0
 * @param archived how many more projects are archived
 * @param budgets the sum of the budgets, one line a currency; empty for those who may not see money
 * @param health how many deserve a look, for each reason; those of no project are left out. Empty for those who may not see money
 */
public record ClientFigures(
        Map<ProjectStatus, Long> projects, long archived, List<Budget> budgets, Map<ProjectHealth, Long> health)
        implements Serializable {

    static ClientFigures of(List<Projects.OfClient> counts, List<MoneyOfClient.Sums> money) {
        var projects = new EnumMap<ProjectStatus, Long>(ProjectStatus.class);
        List.of(ProjectStatus.values()).forEach(status -> projects.put(status, 0L));
        var archived = 0L;
        for (var some : counts) {
            if (some.isArchived()) {
                archived += some.getProjects();
            } else {
                projects.merge(some.getStatus(), some.getProjects(), Long::sum);
            }
        }
        var health = new EnumMap<ProjectHealth, Long>(ProjectHealth.class);
        money.forEach(sums -> sums.health().forEach((why, number) -> health.merge(why, number, Long::sum)));
        health.values().removeIf(number -> number == 0);
        return new ClientFigures(
                projects, archived, money.stream().flatMap(Budget::of).toList(), health);
    }

    /** How many projects there are, archived ones among them. */
    public long all() {
        return archived + projects.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The budgets of all projects in one currency, given as its ISO code.
     *
     * @param used what they took of it, ever: costs, and of time and materials revenue; rounded half-even once it is added up
     * @param leftOut how many entries that lacks for want of a rate
     */
    public record Budget(String currency, BigDecimal amount, BigDecimal used, long leftOut) implements Serializable {

        private static Stream<Budget> of(MoneyOfClient.Sums sums) {
            var amount = sums.budget();
            var used = sums.used();
            return amount == null || used == null
                    ? Stream.empty()
                    : Stream.of(new Budget(
                            sums.currency(),
                            amount,
                            used.setScale(Currencies.decimals(sums.currency()), RoundingMode.HALF_EVEN),
                            sums.leftOut()));
        }
    }
}

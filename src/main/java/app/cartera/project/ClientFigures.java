package app.cartera.project;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the projects of a client amount to. Archived ones are not among them, and only counted.
 *
 * @param projects how many there are in each status; a status without projects is 0
 * @param archived how many more projects are archived
 * @param budgets the sum of the budgets, one line a currency; empty for those who may not see money
 */
public record ClientFigures(Map<ProjectStatus, Long> projects, long archived, List<Budget> budgets)
        implements Serializable {

    /** The budgets of all projects in one currency, given as its ISO code. */
    public record Budget(String currency, BigDecimal amount) implements Serializable {}
}

package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import java.io.Serializable;
import java.util.List;

/**
 * The financial contribution of a client, or of all together: revenue, costs and margin over the projects.
 *
 * @param total in the currency of the company, without what could not be converted
 * @param projects how many projects have entries in the period
 * @param leftOut what is missing from the total because of missing rates, one line a currency
 */
public record Contribution(Period period, Figures total, long projects, List<Unconverted> leftOut)
        implements Serializable {

    /** Whether something is missing from the total. */
    public boolean isIncomplete() {
        return !leftOut.isEmpty();
    }
}

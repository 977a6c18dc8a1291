package app.cartera.finance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The financial contribution of a client, or of all together: revenue, costs and margin over the projects, one line a
 * currency, and the total in the currency of the company.
 *
 * @param total in the currency of the company, without what could not be converted
 * @param projects how many projects have entries in the period
 */
public record Contribution(Period period, List<Line> lines, Figures total, long projects) implements Serializable {

    /**
     * The entries in one currency.
     *
     * @param figures in this currency, all of it
     * @param converted what of it is in the total, in the currency of the company
     * @param leftOut what of it is missing there because of a missing rate, in this currency
     * @param firstRate the day of the earliest rate used; null where none was needed or there
     * @param lastRate the day of the latest rate used
     */
    public record Line(
            Figures figures,
            Figures converted,
            Figures leftOut,
            @Nullable LocalDate firstRate,
            @Nullable LocalDate lastRate)
            implements Serializable {

        /** What one unit of this currency came to in that of the company, on average; null where nothing was converted. */
        public @Nullable BigDecimal averageRate() {
            var amount = figures.revenue()
                    .add(figures.costs())
                    .subtract(leftOut.revenue())
                    .subtract(leftOut.costs());
            var total = converted.revenue().add(converted.costs());
            return amount.signum() == 0 ? null : total.divide(amount, 4, RoundingMode.HALF_EVEN);
        }
    }

    /** Whether something is missing from the total. */
    public boolean isIncomplete() {
        return lines.stream().anyMatch(line -> !line.leftOut().isZero());
    }
}

package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contribution is made up.
 *
 * @param lines one a currency, in their order
 * @param course what it came to over time
 */
public record ContributionParts(List<Line> lines, Course course) implements Serializable {

    /**
     * The entries in one currency.
     *
     * @param figures in this currency, all of it
     * @param converted what of it is in the total, in the currency of the company
     * @param leftOut how many entries are missing there, because there is no rate
     * @param averageRate what one unit of this currency came to in that of the company, on average of all amounts whatever their
     *     sign, with six digits that count; null where nothing was converted
     * @param firstRate the day of the earliest rate used; null where none was needed or there
     * @param lastRate the day of the latest rate used
     */
    public record Line(
            Figures figures,
            Figures converted,
            long leftOut,
            @Nullable BigDecimal averageRate,
            @Nullable LocalDate firstRate,
            @Nullable LocalDate lastRate)
            implements Serializable {}
}

package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was brought month by month, or year by year where that would be more months than a person can tell apart in a chart.
 *
 * @param points in the currency of the company, in their order; steps without entries are left out
 */
public record Course(Step step, List<Point> points) implements Serializable {

    private static final int MOST_MONTHS = 60;

    /** For how long one point of the course stands. */
    public enum Step {
        MONTH(1),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        static Step of(Collection<YearMonth> months) {
            var areFew = months.isEmpty()
                    || Collections.max(months).isBefore(Collections.min(months).plusMonths(MOST_MONTHS));
            return areFew ? MONTH : YEAR;
        }

        /** The first month of the step that a month is in. */
        YearMonth first(YearMonth month) {
            return this == YEAR ? month.withMonth(1) : month;
        }
    }

    /**
     * @param first the month, or the first of the year
     * @param leftOut how many entries are missing from the figures, because there is no rate
     */
    public record Point(YearMonth first, Figures figures, long leftOut) implements Serializable {}

    /** The first months of all steps from the first point to the last, those without entries as well. */
    public List<YearMonth> steps() {
        if (points.isEmpty()) {
            return List.of();
        }
        var last = points.getLast().first();
        return Stream.iterate(
                        points.getFirst().first(),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(step.months))
                .toList();
    }
}

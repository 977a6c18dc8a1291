package app.cartera.finance.figures;

import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days that figures are of, both ends included.
 *
 * @param preset what a person chose, which moves on with time; {@link Preset#CUSTOM} for days of one's own
 * @param from the first day; null for all that is earlier
 * @param to the last day; null for all that is later
 */
public record Period(
        Preset preset, @Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {

    /** What a person can choose with one click. */
    public enum Preset {
        THIS_YEAR,
        LAST_YEAR,
        /** The present month to its end, and the eleven before. */
        LAST_12_MONTHS,
        THIS_QUARTER,
        LAST_QUARTER,
        THIS_MONTH,
        LAST_MONTH,
        ALL,
        CUSTOM
    }

    /** Everything there is. */
    public static final Period ALL = new Period(Preset.ALL, null, null);

    /** @param today the day the preset is seen from */
    public static Period of(Preset preset, LocalDate today) {
        var month = today.withDayOfMonth(1);
        var quarter = month.with(month.getMonth().firstMonthOfQuarter());
        var year = month.withMonth(1);
        return switch (preset) {
            case THIS_YEAR -> months(preset, year, 12);
            case LAST_YEAR -> months(preset, year.minusYears(1), 12);
            case LAST_12_MONTHS -> months(preset, month.minusMonths(11), 12);
            case THIS_QUARTER -> months(preset, quarter, 3);
            case LAST_QUARTER -> months(preset, quarter.minusMonths(3), 3);
            case THIS_MONTH -> months(preset, month, 1);
            case LAST_MONTH -> months(preset, month.minusMonths(1), 1);
            case ALL, CUSTOM -> ALL;
        };
    }

    private static Period months(Preset preset, LocalDate first, int months) {
        return new Period(preset, first, first.plusMonths(months).minusDays(1));
    }

    public static Period between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(Preset.CUSTOM, from, to);
    }

    /** From the parameters of an address; the present year where they say nothing. */
    public static Period of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        var preset = url.constant("period", Preset.class);
        if (preset == Preset.CUSTOM) {
            return between(url.date("from"), url.date("to"));
        } else {
            return of(preset == null ? Preset.THIS_YEAR : preset, LocalDate.now());
        }
    }

    /** Adds it to the parameters of an address; {@link #of(Map)} reads it back. */
    public void addTo(UrlParameters url) {
        url.put("period", preset);
        if (preset == Preset.CUSTOM) {
            url.put("from", from).put("to", to);
        }
    }

    /** Whether it has neither beginning nor end. */
    public boolean isAll() {
        return from == null && to == null;
    }

    /** As many days, or whole years or months, that end where this begins; nothing before a period without a beginning or end. */
    public @Nullable Period before() {
        if (from == null || to == null) {
            return null;
        }
        var after = to.plusDays(1);
        var wholeMonths = from.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
        var start = wholeMonths
                ? from.minusMonths(ChronoUnit.MONTHS.between(from, after))
                : from.minusDays(ChronoUnit.DAYS.between(from, after));
        return between(start, from.minusDays(1));
    }

    /** The first day, as far back as a date can be where there is none. */
    public LocalDate first() {
        return from == null ? LocalDate.of(1, 1, 1) : from;
    }

    /** The last day, as far ahead as a date can be where there is none. */
    public LocalDate last() {
        return to == null ? LocalDate.of(9999, 12, 31) : to;
    }
}

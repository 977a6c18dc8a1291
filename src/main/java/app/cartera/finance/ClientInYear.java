package app.cartera.finance;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * For whom entries count by their dates, and their year.
 *
 * @param year a calendar year; or twelve months of which totals are kept as of a year, by the last of them, as 202611, with a
 *     minus for the twelve months before those
 */
record ClientInYear(int year, long client) {

    /** In place of a client where there is none: a key has no empty columns. */
    static final long NOBODY = 0;

    /** In place of a year: the entries of all time. */
    static final int ALL_YEARS = 0;

    private static final int LAST_YEAR = 9999;
    private static final int TWELVE = 12;

    static long orNobody(@Nullable Long client) {
        return client == null ? NOBODY : client;
    }

    /** In place of a year: the twelve months of which this is the last. */
    static int twelveMonths(YearMonth last) {
        return last.getYear() * 100 + last.getMonthValue();
    }

    /** Whether a month is one of the twelve, or of those before them. */
    static OptionalInt twelveMonths(YearMonth month, YearMonth last) {
        var back = month.until(last, MONTHS);
        if (back < 0 || back >= 2 * TWELVE) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(back < TWELVE ? twelveMonths(last) : -twelveMonths(last));
    }

    boolean isCalendarYear() {
        return year > 0 && year <= LAST_YEAR;
    }

    /** Of which nothing is kept but the revenue, as that of the year before. */
    boolean isYearBefore() {
        return year < 0;
    }
}

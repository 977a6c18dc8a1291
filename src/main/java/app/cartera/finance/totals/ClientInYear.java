package app.cartera.finance.totals;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * For whom entries count by their dates, and their year.
 *
 * @param year a calendar year; or twelve months of which totals are kept as of a year, by the last of them, as 202611, with a
 *     minus for the twelve months before those, of which only the revenue is shown
 */
record ClientInYear(int year, long client) {

    /** In place of a client where there is none: a key has no empty columns. */
    static final long NOBODY = 0;

    /** In place of a year: the entries of all time. */
    static final int ALL_YEARS = 0;

    /** Whether the year of a client is twelve months, as SQL: 10000 is the one after the last year of the calendar. */
    static final String IS_TWELVE_MONTHS = "entry_year > 10000";

    static long orNobody(@Nullable Long client) {
        return client == null ? NOBODY : client;
    }

    /** In place of a year: the twelve months of which this is the last. */
    static int twelveMonths(YearMonth last) {
        return last.getYear() * 100 + last.getMonthValue();
    }

    /** The last of the twelve months that a year is; null for none. */
    static @Nullable YearMonth lastOfTwelve(@Nullable Integer year) {
        return year == null ? null : YearMonth.of(year / 100, year % 100);
    }

    /** In place of a year, where a month is one of the twelve, or of those before them. */
    static OptionalInt amongTwelve(YearMonth month, YearMonth last) {
        var back = month.until(last, MONTHS);
        if (back < 0 || back >= 24) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(back < 12 ? twelveMonths(last) : -twelveMonths(last));
    }

    boolean isCalendarYear() {
        return year > 0 && year <= 9999;
    }

    boolean isTwelveBefore() {
        return year < 0;
    }
}

package app.cartera.finance;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of which twelve months totals are kept as of a year. All nodes keep the same ones: whoever changes entries reads which
 * those are with the entries ({@link EntrySums}).
 */
@Repository
class TwelveMonths {

    private static final String COMPLETE =
            "select count(*) from twelve_months where last_month = :last and complete = true";
    private static final String UNFINISHED =
            "select last_month from twelve_months where last_month is not null and complete = false";
    private static final String BEGIN = "update twelve_months set last_month = :last, complete = false";
    private static final String END = "update twelve_months set complete = true where last_month = :last";

    private static final String LOCK = "select last_month from twelve_months for update";
    /** What is left of the twelve months that were followed before; the first of such years comes after all years of dates. */
    private static final String FORGET =
            "delete from %s where attribution in ('TODAY', 'THEN') and entry_year > 10000 and entry_year <> :last";

    private final JdbcClient jdbc;

    TwelveMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param year of a {@link ClientInYear}, or null */
    static @Nullable YearMonth lastOf(@Nullable Integer year) {
        return year == null ? null : YearMonth.of(year / 100, year % 100);
    }

    /** Whether there are totals of these twelve months, of all entries. */
    boolean areComplete(YearMonth last) {
        return jdbc.sql(COMPLETE)
                        .param("last", ClientInYear.twelveMonths(last))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The year as which totals of a period are kept, {@link ClientInYear#ALL_YEARS} for all time; null where none are, and all
     * entries of these days have to be added up.
     */
    @Nullable
    Integer keptYear(Period period) {
        var calendarYear = period.calendarYear();
        var last = period.lastOfTwelveMonths();
        return calendarYear == null && last != null && areComplete(last)
                ? Integer.valueOf(ClientInYear.twelveMonths(last))
                : calendarYear;
    }

    /** Those that somebody has begun to follow and of which not all totals are there. */
    @Nullable
    YearMonth unfinished() {
        return lastOf(jdbc.sql(UNFINISHED).query(Integer.class).optional().orElse(null));
    }

    void begin(YearMonth last) {
        jdbc.sql(BEGIN).param("last", ClientInYear.twelveMonths(last)).update();
    }

    /** Once no project has a part in other twelve months. Returns whether these are still the ones that are followed. */
    boolean forgetOthers(YearMonth last) {
        var year = ClientInYear.twelveMonths(last);
        if (jdbc.sql(LOCK).query(Integer.class).single() != year) {
            return false;
        }
        for (var table : List.of("client_year", "firm_year")) {
            jdbc.sql(FORGET.formatted(table)).param("last", year).update();
        }
        return true;
    }

    void end(YearMonth last) {
        jdbc.sql(END).param("last", ClientInYear.twelveMonths(last)).update();
    }
}

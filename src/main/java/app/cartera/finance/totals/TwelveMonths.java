package app.cartera.finance.totals;

import app.cartera.finance.figures.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of which twelve months totals are kept as of a year. All nodes keep the same ones: whoever changes entries reads which
 * those are with the entries ({@link EntrySums}).
 */
@Repository
public class TwelveMonths {

    /** Whether the year of a project is one of the calendar, as SQL. */
    public static final String IS_CALENDAR_YEAR = "entry_year between 1 and 9999";

    private static final String READ = "select last_month, complete, run from twelve_months where id = 1";
    private static final String BEGIN =
            "update twelve_months set last_month = :last, complete = false, run = :run where id = 1";
    private static final String COMPLETE = "update twelve_months set complete = true where id = 1 and run = :run";

    private static final int AT_ONCE = 10_000;
    /** With the attributions, as an index begins with them. */
    private static final String FORGET = "delete from %s where attribution in ('TODAY', 'THEN') and "
            + ClientInYear.IS_TWELVE_MONTHS + " and entry_year <> :last limit " + AT_ONCE;

    private final JdbcClient jdbc;

    TwelveMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are followed.
     *
     * @param last the last of them; null where none have been yet
     * @param complete whether there are totals of all entries
     * @param run counts how often others have been begun
     */
    record Followed(@Nullable YearMonth last, boolean complete, int run) {

        /** Whether they are the right ones on a day. They may be those of the next day, which begins earlier on another node. */
        boolean areThoseOf(LocalDate today) {
            return Stream.of(today, today.plusDays(1)).map(YearMonth::from).anyMatch(month -> month.equals(last));
        }

        private static Followed of(ResultSet row, int number) throws SQLException {
            return new Followed(
                    ClientInYear.lastOfTwelve(row.getObject("last_month", Integer.class)),
                    row.getBoolean("complete"),
                    row.getInt("run"));
        }
    }

    /**
     * The year as which totals of a period are kept, {@link ClientInYear#ALL_YEARS} for all time; null where none are, and all
     * entries of these days have to be added up.
     */
    @Nullable
    public Integer keptYear(Period period) {
        var calendarYear = calendarYear(period);
        var last = lastOfTwelveMonths(period);
        if (calendarYear != null || last == null) {
            return calendarYear;
        }
        var followed = followed();
        return followed.complete() && last.equals(followed.last()) ? ClientInYear.twelveMonths(last) : null;
    }

    /** Of the year 0, which an address may ask for, no totals are kept. */
    private static @Nullable Integer calendarYear(Period period) {
        if (period.isAll()) {
            return ClientInYear.ALL_YEARS;
        }
        var year = period.from() == null ? null : period.from().getYear();
        return year != null
                        && year > 0
                        && period.equals(
                                new Period(period.preset(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                ? year
                : null;
    }

    /** The last of the twelve whole months it is; null for other days. */
    private static @Nullable YearMonth lastOfTwelveMonths(Period period) {
        var last = period.to() == null ? null : YearMonth.from(period.to());
        return last != null
                        && period.equals(
                                new Period(period.preset(), last.minusMonths(11).atDay(1), last.atEndOfMonth()))
                ? last
                : null;
    }

    Followed followed() {
        return jdbc.sql(READ).query(Followed::of).single();
    }

    /** What is {@link #followed}; nobody begins others until the transaction ends. */
    Followed lock() {
        return jdbc.sql(READ + " for update").query(Followed::of).single();
    }

    void begin(YearMonth last, int run) {
        jdbc.sql(BEGIN)
                .param("last", ClientInYear.twelveMonths(last))
                .param("run", run)
                .update();
    }

    /**
     * Takes out some of what is left of other months, once no project has a part in them any more.
     *
     * @return whether there may be more
     */
    boolean forgetSome(YearMonth last) {
        var forgotten = List.of("client_year", "firm_year").stream()
                .mapToInt(table -> jdbc.sql(FORGET.formatted(table))
                        .param("last", ClientInYear.twelveMonths(last))
                        .update())
                .max();
        return forgotten.orElse(0) == AT_ONCE;
    }

    /** Says that there are totals of all entries, unless others have been begun; returns whether it did. */
    boolean complete(int run) {
        return jdbc.sql(COMPLETE).param("run", run).update() > 0;
    }
}

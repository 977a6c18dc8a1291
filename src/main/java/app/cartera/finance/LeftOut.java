package app.cartera.finance;

import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Adds up what totals lack because there is no rate, by currency: of the entries of the few projects that lack something. */
@Repository
public class LeftOut {

    private static final String SUMS = """
            select e.currency, coalesce(sum(case when e.kind = 'REVENUE' then e.amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.amount end), 0) as costs,
              min(e.entry_date) as first_day, max(e.entry_date) as last_day
            from %s and e.company_amount is null
              and e.project_id in (select y.project_id from project_year y where y.left_out > 0)
            group by e.currency order by e.currency""";

    /** Known at once, from the few rows of what all clients bring together: an entry lacks a rate whomever it counts for. */
    private static final String ANY = """
            select exists (select 1 from firm_year f
              where f.attribution = :attribution and f.entry_year between :firstYear and :lastYear and f.left_out > 0)""";

    private final NamedParameterJdbcTemplate jdbc;

    LeftOut(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether totals of the years of these days lack anything at all. */
    public boolean isAnyIn(Period period) {
        var years = new MapSqlParameterSource("attribution", Attribution.TODAY.name())
                .addValue("firstYear", period.first().getYear())
                .addValue("lastYear", period.last().getYear());
        return Boolean.TRUE.equals(jdbc.queryForObject(ANY, years, Boolean.class));
    }

    /** @param entries as SQL, ready for more conditions; each is {@code e} */
    public List<Unconverted> of(String entries, SqlParameterSource values) {
        return jdbc.query(
                SUMS.formatted(entries),
                values,
                (row, number) -> new Unconverted(
                        Figures.rounded(
                                row.getString("currency"), row.getBigDecimal("revenue"), row.getBigDecimal("costs")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }
}

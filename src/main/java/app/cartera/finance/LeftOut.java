package app.cartera.finance;

import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Adds up what totals lack because there is no rate, by currency: of the entries of the few projects that lack something. */
@Repository
public class LeftOut {

    private static final String SUMS = """
            select e.currency, coalesce(sum(case when e.kind = 'REVENUE' then e.amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.amount end), 0) as costs
            from %s and e.company_amount is null
              and e.project_id in (select y.project_id from project_year y where y.left_out > 0)
            group by e.currency order by e.currency""";

    private final NamedParameterJdbcTemplate jdbc;

    LeftOut(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entries as SQL, ready for more conditions; each is {@code e} */
    public List<Figures> of(String entries, SqlParameterSource values) {
        return jdbc.query(
                SUMS.formatted(entries),
                values,
                (row, number) -> Figures.rounded(
                        row.getString("currency"), row.getBigDecimal("revenue"), row.getBigDecimal("costs")));
    }
}

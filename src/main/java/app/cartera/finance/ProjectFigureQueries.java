package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the figures of projects: of all time from what is kept beside them, of a period from their entries. */
@Repository
class ProjectFigureQueries {

    private static final String OF_ALL_TIME = """
            select p.id, p.currency, f.revenue, f.costs, f.left_out, f.left_out as left_out_ever, f.budget_used, f.last_entry
            from project p join project_figures f on f.project_id = p.id where p.id in (:ids)""";
    private static final String OF_PERIOD = """
            select p.id, p.currency,
              coalesce(sum(case when e.kind = 'REVENUE' then e.project_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.project_amount end), 0) as costs,
              coalesce(sum(case when e.id is not null and e.project_amount is null then 1 end), 0) as left_out,
              f.left_out as left_out_ever, f.budget_used, f.last_entry
            from project p join project_figures f on f.project_id = p.id
              left join entry e on e.project_id = p.id and e.removed = false and e.entry_date between :from and :to
            where %s group by p.id, p.currency, f.left_out, f.budget_used, f.last_entry""";
    private static final String THESE = "p.id in (:ids)";
    private static final String IN_USE_OF_CLIENT = "p.client_id = :client and p.archived = false";

    private final NamedParameterJdbcTemplate jdbc;

    ProjectFigureQueries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectFigures> of(Collection<Long> projectIds, Period period) {
        if (projectIds.isEmpty()) {
            return List.of();
        }
        var sql = period.isAll() ? OF_ALL_TIME : OF_PERIOD.formatted(THESE);
        return jdbc.query(sql, values(period).addValue("ids", projectIds), ProjectFigureQueries::figures);
    }

    /** Of all projects of the client that are in use. */
    List<ProjectFigures> ofClient(long clientId, Period period) {
        var sql = OF_PERIOD.formatted(IN_USE_OF_CLIENT);
        return jdbc.query(sql, values(period).addValue("client", clientId), ProjectFigureQueries::figures);
    }

    private static MapSqlParameterSource values(Period period) {
        return new MapSqlParameterSource("from", period.first()).addValue("to", period.last());
    }

    private static ProjectFigures figures(ResultSet row, int number) throws SQLException {
        return new ProjectFigures(
                row.getLong("id"),
                Figures.rounded(row.getString("currency"), row.getBigDecimal("revenue"), row.getBigDecimal("costs")),
                row.getBigDecimal("budget_used"),
                row.getObject("last_entry", LocalDate.class),
                row.getInt("left_out"),
                row.getInt("left_out_ever"));
    }
}

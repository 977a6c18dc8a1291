package app.cartera.finance.totals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.cartera.finance.figures.Amounts;
import app.cartera.project.BudgetType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds up the entries of projects, for all that is kept of them: once, so that nothing can be kept of other entries. */
@Repository
class EntrySums {

    /** Of all projects, whether or not twelve months are followed. */
    private static final String SUMS = """
            select p.id, p.client_id, p.currency, p.budget_type, p.budget_amount, t.last_month,
              extract(year from e.entry_date) as entry_year, extract(month from e.entry_date) as entry_month, e.former_client_id,
              coalesce(sum(case when e.kind = 'REVENUE' then e.project_amount end), 0) as own_revenue,
              coalesce(sum(case when e.kind = 'COST' then e.project_amount end), 0) as own_costs,
              sum(case when e.project_amount is null then 1 else 0 end) as own_left_out,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as costs,
              sum(case when e.company_amount is null then 1 else 0 end) as left_out,
              max(e.entry_date) as last_entry
            from project p left join twelve_months t on t.id = 1 left join entry e on e.project_id = p.id and e.removed = false
            where p.id in (:ids)
            group by p.id, p.client_id, p.currency, p.budget_type, p.budget_amount, t.last_month, extract(year from e.entry_date),
              extract(month from e.entry_date), e.former_client_id
            order by p.id""";

    private final NamedParameterJdbcTemplate jdbc;

    EntrySums(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectSums> of(Collection<Long> projectIds) {
        return jdbc.query(SUMS, Map.of("ids", projectIds), EntrySums::sums).stream()
                .collect(groupingBy(ProjectSums::projectId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(EntrySums::together)
                .toList();
    }

    private static ProjectSums together(List<ProjectSums> some) {
        var first = some.getFirst();
        return new ProjectSums(
                first.projectId(),
                first.clientId(),
                first.currency(),
                first.budget(),
                first.lastMonth(),
                some.stream().flatMap(sums -> sums.parts().stream()).toList());
    }

    private static ProjectSums sums(ResultSet row, int number) throws SQLException {
        return new ProjectSums(
                row.getLong("id"),
                row.getObject("client_id", Long.class),
                row.getString("currency"),
                new Budget(BudgetType.valueOf(row.getString("budget_type")), row.getBigDecimal("budget_amount")),
                ClientInYear.lastOfTwelve(row.getObject("last_month", Integer.class)),
                Stream.ofNullable(part(row)).toList());
    }

    /** Nothing of a project without entries. */
    private static ProjectSums.@Nullable Part part(ResultSet row) throws SQLException {
        var lastEntry = row.getObject("last_entry", LocalDate.class);
        return lastEntry == null
                ? null
                : new ProjectSums.Part(
                        YearMonth.of(row.getInt("entry_year"), row.getInt("entry_month")),
                        row.getObject("former_client_id", Long.class),
                        Amounts.of(row, "own_"),
                        Amounts.of(row, ""),
                        lastEntry);
    }
}

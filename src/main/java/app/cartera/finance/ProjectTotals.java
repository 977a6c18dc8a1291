package app.cartera.finance;

import app.cartera.project.BudgetType;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Keeps what each project brings and costs beside it, made anew from its entries whenever one of them changes. Whoever calls
 * it has locked the project, so that of two who post to it one waits for the other, and counts what that one posted.
 */
@Component
class ProjectTotals {

    private static final String SUMS = """
            select p.id, p.currency, p.budget_type, p.budget_amount,
              coalesce(sum(case when e.kind = 'REVENUE' then e.project_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.project_amount end), 0) as costs,
              coalesce(sum(case when e.id is not null and e.project_amount is null then 1 end), 0) as left_out,
              max(e.entry_date) as last_entry
            from project p left join entry e on e.project_id = p.id and e.removed = false
            where p.id in (:ids) group by p.id, p.currency, p.budget_type, p.budget_amount order by p.id""";
    private static final String UPDATE = """
            update project_figures set revenue = :revenue, costs = :costs, margin = :margin,
              margin_percent = :marginPercent, budget_used = :budgetUsed, left_out = :leftOut, last_entry = :lastEntry
            where project_id = :id""";

    private static final String KEPT = """
            select project_id, revenue, costs, margin, margin_percent, budget_used, left_out, last_entry
            from project_figures where project_id in (:ids)""";

    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;

    ProjectTotals(EntityManager entities, NamedParameterJdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** A new project, without entries. */
    void begin(long projectId) {
        jdbc.update("insert into project_figures (project_id) values (:id)", Map.of("id", projectId));
    }

    void refresh(Collection<Long> projectIds) {
        if (!projectIds.isEmpty()) {
            entities.flush();
            jdbc.batchUpdate(
                    UPDATE, sums(projectIds).stream().map(Sums::parameters).toArray(SqlParameterSource[]::new));
        }
    }

    /** Puts right the figures of these projects that are not what their entries give, and returns how many those were. */
    int mend(Collection<Long> projectIds) {
        var kept = jdbc.query(KEPT, Map.of("ids", projectIds), Kept::of).stream()
                .collect(Collectors.toMap(Kept::projectId, Function.identity()));
        var wrong = sums(projectIds).stream()
                .filter(sums -> !sums.toKeep().equals(kept.get(sums.projectId())))
                .toList();
        wrong.stream().map(Sums::projectId).filter(id -> !kept.containsKey(id)).forEach(this::begin);
        jdbc.batchUpdate(UPDATE, wrong.stream().map(Sums::parameters).toArray(SqlParameterSource[]::new));
        return wrong.size();
    }

    /** From the entries themselves. */
    List<Sums> sums(Collection<Long> projectIds) {
        return jdbc.query(SUMS, Map.of("ids", projectIds), Sums::of);
    }

    /** What the entries of a project come to, in its currency, not rounded. */
    record Sums(
            long projectId,
            String currency,
            Budget budget,
            BigDecimal revenue,
            BigDecimal costs,
            int leftOut,
            @Nullable LocalDate lastEntry) {

        static Sums of(ResultSet row, int number) throws SQLException {
            return new Sums(
                    row.getLong("id"),
                    row.getString("currency"),
                    new Budget(BudgetType.valueOf(row.getString("budget_type")), row.getBigDecimal("budget_amount")),
                    row.getBigDecimal("revenue"),
                    row.getBigDecimal("costs"),
                    row.getInt("left_out"),
                    row.getObject("last_entry", LocalDate.class));
        }

        SqlParameterSource parameters() {
            var keep = toKeep();
            return new MapSqlParameterSource("id", projectId)
                    .addValue("revenue", keep.revenue())
                    .addValue("costs", keep.costs())
                    .addValue("margin", keep.margin())
                    .addValue("marginPercent", keep.marginPercent())
                    .addValue("budgetUsed", keep.budgetUsed())
                    .addValue("leftOut", leftOut)
                    .addValue("lastEntry", lastEntry);
        }

        Kept toKeep() {
            var figures = Figures.rounded(currency, revenue, costs);
            return new Kept(
                    projectId,
                    revenue,
                    costs,
                    revenue.subtract(costs),
                    figures.marginPercent(),
                    budget.usedBy(figures),
                    leftOut,
                    lastEntry);
        }
    }

    /** What is kept of a project. The same amounts are equal, with however many zeros they are written. */
    record Kept(
            long projectId,
            BigDecimal revenue,
            BigDecimal costs,
            BigDecimal margin,
            @Nullable BigDecimal marginPercent,
            @Nullable BigDecimal budgetUsed,
            int leftOut,
            @Nullable LocalDate lastEntry) {

        Kept {
            revenue = revenue.stripTrailingZeros();
            costs = costs.stripTrailingZeros();
            margin = margin.stripTrailingZeros();
            marginPercent = marginPercent == null ? null : marginPercent.stripTrailingZeros();
            budgetUsed = budgetUsed == null ? null : budgetUsed.stripTrailingZeros();
        }

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("project_id"),
                    row.getBigDecimal("revenue"),
                    row.getBigDecimal("costs"),
                    row.getBigDecimal("margin"),
                    row.getBigDecimal("margin_percent"),
                    row.getBigDecimal("budget_used"),
                    row.getInt("left_out"),
                    row.getObject("last_entry", LocalDate.class));
        }
    }
}

package app.cartera.finance.totals;

import app.cartera.finance.figures.Figures;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Keeps what each project brings and costs beside it, made anew from its entries whenever one of them changes, and what that
 * comes to for clients. Whoever calls it has locked the project, so that of two who post to it one waits for the other, and
 * counts what that one posted.
 */
@Component
public class ProjectTotals {

    private static final String BEGIN = """
            insert into project_figures (project_id, archived, status) select id, archived, status from project where id in (:ids)""";
    private static final String END = "delete from project_figures where project_id in (:ids)";
    private static final String UPDATE = """
            update project_figures set revenue = :revenue, costs = :costs, margin = :margin,
              margin_percent = :marginPercent, budget_used = :budgetUsed, left_out = :leftOut, last_entry = :lastEntry,
              changed_at = :at
            where project_id = :id""";

    private static final String KEPT = """
            select project_id, revenue, costs, margin, margin_percent, budget_used, left_out, last_entry
            from project_figures where project_id in (:ids)""";

    private static final int CHUNK = 1000;

    private final EntrySums entries;
    private final ProjectYears years;
    private final ClientYears clients;
    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;

    ProjectTotals(
            EntrySums entries,
            ProjectYears years,
            ClientYears clients,
            EntityManager entities,
            NamedParameterJdbcTemplate jdbc) {
        this.entries = entries;
        this.years = years;
        this.clients = clients;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** New projects, without entries. */
    public void begin(Collection<Long> projectIds) {
        jdbc.update(BEGIN, Map.of("ids", projectIds));
    }

    /** Projects without entries, of which nothing is kept by year, are about to be deleted. */
    public void end(Collection<Long> projectIds) {
        jdbc.update(END, Map.of("ids", projectIds));
    }

    /** Once a transaction, for all projects whose entries it changes, as the totals of clients are locked last. */
    public void refresh(Collection<Long> projectIds) {
        entities.flush();
        var differences = new ClientDifferences();
        for (var ids : chunks(projectIds)) {
            var sums = entries.of(ids);
            update(sums);
            years.keep(sums, Map.of(), differences);
        }
        clients.add(differences);
    }

    /** These projects are about to get other clients, or none: those without entries, as most are, have no part in it. */
    public void clientChanges(Map<Long, @Nullable Long> newClients) {
        var moving = years.withEntries(newClients.keySet());
        if (!moving.isEmpty()) {
            var differences = new ClientDifferences();
            years.keep(entries.of(moving), newClients, differences);
            clients.add(differences);
        }
    }

    /** Puts right what is kept of these projects and is not what their entries give, and returns how many those were. */
    int mend(Collection<Long> projectIds) {
        var kept = jdbc.query(KEPT, Map.of("ids", projectIds), Kept::of).stream()
                .collect(Collectors.toMap(Kept::projectId, Function.identity()));
        var all = entries.of(projectIds);
        var wrong = all.stream()
                .filter(sums -> !Kept.made(sums).equals(kept.get(sums.projectId())))
                .toList();
        var missing = wrong.stream()
                .map(ProjectSums::projectId)
                .filter(id -> !kept.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            begin(missing);
        }
        update(wrong);
        var mended = new HashSet<>(years.mend(all));
        wrong.forEach(sums -> mended.add(sums.projectId()));
        return mended.size();
    }

    private void update(List<ProjectSums> projects) {
        var at = LocalDateTime.now(ZoneOffset.UTC);
        var rows = projects.stream()
                .map(sums -> Kept.made(sums).parameters().addValue("at", at))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(UPDATE, rows);
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        return ids.stream().sorted().gather(Gatherers.windowFixed(CHUNK)).toList();
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

        static Kept made(ProjectSums sums) {
            var own = sums.own();
            var figures = Figures.rounded(sums.currency(), own.revenue(), own.costs());
            return new Kept(
                    sums.projectId(),
                    own.revenue(),
                    own.costs(),
                    own.revenue().subtract(own.costs()),
                    figures.marginPercent(),
                    sums.budget().usedBy(figures),
                    own.leftOut(),
                    sums.lastEntry());
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

        MapSqlParameterSource parameters() {
            return new MapSqlParameterSource("id", projectId)
                    .addValue("revenue", revenue)
                    .addValue("costs", costs)
                    .addValue("margin", margin)
                    .addValue("marginPercent", marginPercent)
                    .addValue("budgetUsed", budgetUsed)
                    .addValue("leftOut", leftOut)
                    .addValue("lastEntry", lastEntry);
        }
    }
}

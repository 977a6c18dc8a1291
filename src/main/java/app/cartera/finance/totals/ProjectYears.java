package app.cartera.finance.totals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.cartera.finance.figures.Amounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Keeps what the entries of each project come to by year and client, and tells what that changes for the clients. */
@Repository
class ProjectYears {

    private static final String KEPT = """
            select project_id, entry_year, client_id, revenue, costs, left_out from project_year
            where project_id in (:ids)""";
    private static final String WITH_ENTRIES = """
            select distinct project_id from project_year where project_id in (:ids) order by project_id""";
    private static final String INSERT = """
            insert into project_year (project_id, entry_year, client_id, revenue, costs, left_out)
            values (:project, :year, :client, :revenue, :costs, :leftOut)""";
    private static final String UPDATE = """
            update project_year set revenue = :revenue, costs = :costs, left_out = :leftOut
            where project_id = :project and entry_year = :year and client_id = :client""";
    private static final String DELETE = """
            delete from project_year where project_id = :project and entry_year = :year and client_id = :client""";

    private final NamedParameterJdbcTemplate jdbc;

    ProjectYears(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these projects have entries that count. */
    List<Long> withEntries(Collection<Long> projectIds) {
        return jdbc.queryForList(WITH_ENTRIES, Map.of("ids", projectIds), Long.class);
    }

    /**
     * Keeps what projects come to now.
     *
     * @param newClients whose they are about to be, by project; one that is not there stays whose it is
     */
    void keep(List<ProjectSums> projects, Map<Long, @Nullable Long> newClients, ClientDifferences differences) {
        var kept = kept(projects);
        var now = new HashMap<Long, Map<ClientInYear, Amounts>>();
        for (var project : projects) {
            var id = project.projectId();
            var client = newClients.containsKey(id) ? newClients.get(id) : project.clientId();
            var years = project.years(client);
            differences.take(project.clientId(), of(id, kept));
            differences.add(client, years);
            now.put(id, years);
        }
        write(kept, now);
    }

    /** Keeps what they come to in the twelve months that are followed now, and no longer in others. */
    void keepTwelveMonths(List<ProjectSums> projects) {
        var kept = kept(projects);
        kept.replaceAll((id, years) -> twelveMonths(years));
        var now = projects.stream()
                .collect(toMap(ProjectSums::projectId, each -> twelveMonths(each.years(each.clientId()))));
        write(kept, now);
    }

    private static Map<ClientInYear, Amounts> twelveMonths(Map<ClientInYear, Amounts> years) {
        return years.entrySet().stream()
                .filter(each -> !each.getKey().isCalendarYear())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts right what is not what the entries give, and returns of which projects that was. */
    List<Long> mend(List<ProjectSums> projects) {
        var kept = kept(projects);
        var now = projects.stream().collect(toMap(ProjectSums::projectId, each -> each.years(each.clientId())));
        write(kept, now);
        return now.keySet().stream()
                .filter(id -> !Objects.equals(now.get(id), of(id, kept)))
                .toList();
    }

    private Map<Long, Map<ClientInYear, Amounts>> kept(List<ProjectSums> projects) {
        var ids = projects.stream().map(ProjectSums::projectId).toList();
        return jdbc.query(KEPT, Map.of("ids", ids), Kept::of).stream()
                .collect(groupingBy(Kept::project, toMap(Kept::year, Kept::amounts)));
    }

    private void write(Map<Long, Map<ClientInYear, Amounts>> kept, Map<Long, Map<ClientInYear, Amounts>> now) {
        var inserted = new ArrayList<SqlParameterSource>();
        var updated = new ArrayList<SqlParameterSource>();
        var deleted = new ArrayList<SqlParameterSource>();
        now.forEach((id, years) -> {
            var before = of(id, kept);
            years.forEach((year, amounts) -> {
                var row = new Kept(id, year, amounts).parameters();
                if (!before.containsKey(year)) {
                    inserted.add(row);
                } else if (!amounts.equals(before.get(year))) {
                    updated.add(row);
                }
            });
            before.forEach((year, amounts) -> {
                if (!years.containsKey(year)) {
                    deleted.add(new Kept(id, year, amounts).parameters());
                }
            });
        });
        jdbc.batchUpdate(INSERT, inserted.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(UPDATE, updated.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(DELETE, deleted.toArray(SqlParameterSource[]::new));
    }

    private static Map<ClientInYear, Amounts> of(long project, Map<Long, Map<ClientInYear, Amounts>> some) {
        return some.getOrDefault(project, Map.of());
    }

    private record Kept(long project, ClientInYear year, Amounts amounts) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("project_id"),
                    new ClientInYear(row.getInt("entry_year"), row.getLong("client_id")),
                    Amounts.of(row, ""));
        }

        SqlParameterSource parameters() {
            return new MapSqlParameterSource("project", project)
                    .addValue("year", year.year())
                    .addValue("client", year.client())
                    .addValue("revenue", amounts.revenue())
                    .addValue("costs", amounts.costs())
                    .addValue("leftOut", amounts.leftOut());
        }
    }
}

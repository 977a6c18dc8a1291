package app.cartera.finance;

import app.cartera.contact.MergedContacts;
import app.cartera.finance.rates.RateLocks;
import app.cartera.finance.totals.ProjectTotals;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.project.FollowsProjects;
import app.cartera.project.FormerClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps entries and figures up to date with their projects. It is no edit of an entry: its version stays. */
@Component
class EntriesOfProjects implements FollowsProjects {

    /** Projects of which it is not told yet for whom counts what was on days before. */
    private static final String OPEN = """
            select p.id, p.client_id from project p where p.id in (:ids) and exists (
              select 1 from entry e where e.project_id = p.id and e.former_client_id is null and e.entry_date < :today)""";

    private static final String REMEMBER_CLIENT = """
            update entry set former_client_id = :client
            where project_id = :project and former_client_id is null and entry_date < :today""";

    /** Of many projects at once, as each by itself takes MySQL twice as long; by the index of projects, whatever their number. */
    private static final String REMEMBER_CLIENT_OF_TODAY = """
            update /*+ index(entry ix_entry_date) */ entry set former_client_id = (
              select p.client_id from project p where p.id = entry.project_id)
            where project_id in (:ids) and former_client_id is null and entry_date < :today""";

    private static final String OF_FORMER_CLIENT = """
            update entry set former_client_id = :client
            where project_id = :project and entry_date between :from and :until
              and (former_client_id is null or former_client_id <> :client)""";
    private static final String OF_CLIENT = """
            update entry set former_client_id = null
            where project_id = :project and entry_date >= :from and former_client_id is not null""";

    /** Also of entries that were removed: they can be brought back. */
    private static final String WITH_ENTRIES = """
            select p.id from project p where p.id in (:ids) and exists (select 1 from entry e where e.project_id = p.id)""";

    private static final String COUNTING = """
            select p.id from project p where p.id in (:ids) and (p.client_id in (:clients) or exists (
              select 1 from entry e where e.project_id = p.id and e.former_client_id in (:clients)))""";

    private final NamedParameterJdbcTemplate jdbc;
    private final RateLocks rateLocks;
    private final Revaluation revaluation;
    private final ProjectTotals totals;
    private final History history;
    private final MergedContacts merged;

    EntriesOfProjects(
            NamedParameterJdbcTemplate jdbc,
            RateLocks rateLocks,
            Revaluation revaluation,
            ProjectTotals totals,
            History history,
            MergedContacts merged) {
        this.jdbc = jdbc;
        this.rateLocks = rateLocks;
        this.revaluation = revaluation;
        this.totals = totals;
        this.history = history;
        this.merged = merged;
    }

    @Override
    public void created(Collection<Long> projectIds) {
        totals.begin(projectIds);
        totals.refresh(projectIds);
    }

    @Override
    public void clientChanges(Map<Long, @Nullable Long> newClients) {
        rememberClients(newClients.keySet());
        totals.clientChanges(newClients);
    }

    @Override
    public Collection<Long> counting(Collection<Long> projectIds, Collection<Long> clients) {
        return jdbc.queryForList(COUNTING, Map.of("ids", projectIds, "clients", clients), Long.class);
    }

    @Override
    public void clientsMerged(Map<Long, @Nullable Long> clients, Map<Long, List<FormerClient>> former) {
        var stays = new ArrayList<SqlParameterSource>();
        var rest = new ArrayList<SqlParameterSource>();
        for (var project : needed(clients.keySet())) {
            var from = LocalDate.EPOCH.withYear(1);
            for (var stay : beforeTheLast(former.getOrDefault(project, List.of()), clients.get(project))) {
                stays.add(new MapSqlParameterSource("project", project)
                        .addValue("client", stay.clientId())
                        .addValue("from", from)
                        .addValue("until", stay.until()));
                from = stay.until().plusDays(1);
            }
            rest.add(new MapSqlParameterSource("project", project).addValue("from", from));
        }
        jdbc.batchUpdate(OF_FORMER_CLIENT, stays.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(OF_CLIENT, rest.toArray(SqlParameterSource[]::new));
        totals.clientChanges(clients);
    }

    /** Without the end of it, for which the client it has now, or is about to get, is the same as before. */
    private static List<FormerClient> beforeTheLast(List<FormerClient> former, @Nullable Long client) {
        var others = new ArrayList<>(former);
        while (!others.isEmpty() && Objects.equals(others.getLast().clientId(), client)) {
            others.removeLast();
        }
        return others;
    }

    /** What was before today does not change: it is told as {@link FormerClients} finds it later. */
    private void rememberClients(Set<Long> projectIds) {
        var today = LocalDate.now();
        var now = clientsOfOpen(today, projectIds);
        if (now.isEmpty()) {
            return;
        }
        var before = clientsBefore(today, now);
        var unchanged = before.entrySet().stream()
                .filter(client -> client.getValue().equals(now.get(client.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!unchanged.isEmpty()) {
            jdbc.update(REMEMBER_CLIENT_OF_TODAY, Map.of("ids", unchanged, "today", today));
        }
        var others = before.entrySet().stream()
                .filter(client -> !unchanged.contains(client.getKey()))
                .map(client -> new MapSqlParameterSource("project", client.getKey())
                        .addValue("client", client.getValue())
                        .addValue("today", today))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(REMEMBER_CLIENT, others);
    }

    /** The clients that those of these projects have of which something is to be told. */
    private Map<Long, @Nullable Long> clientsOfOpen(LocalDate today, Set<Long> projectIds) {
        var clients = new HashMap<Long, @Nullable Long>();
        jdbc.query(OPEN, Map.of("ids", projectIds, "today", today), row -> {
            clients.put(row.getLong("id"), row.getObject("client_id", Long.class));
        });
        return clients;
    }

    /**
     * Which clients these projects had when the day began, without those that had none. One that a project gets and loses on
     * one day it had on none, but a merge of contacts leaves what is of days before with the one that it got by it.
     *
     * @param now the client that each of them has
     */
    private Map<Long, Long> clientsBefore(LocalDate today, Map<Long, @Nullable Long> now) {
        var changedToday = history.changedFrom(RecordType.PROJECT, now.keySet(), "clientId", today);
        var clients = new HashMap<Long, Long>();
        now.forEach((project, client) -> {
            if (client != null && !changedToday.contains(project)) {
                clients.put(project, client);
            }
        });
        if (!changedToday.isEmpty()) {
            history.formerValues(RecordType.PROJECT, changedToday, "clientId").stream()
                    .filter(client -> client.until().equals(today.minusDays(1)))
                    .forEach(client -> clients.put(client.recordId(), Long.valueOf(client.value())));
        }
        var remaining = merged.remaining(Set.copyOf(clients.values()));
        clients.replaceAll((project, client) -> remaining.getOrDefault(client, client));
        return clients;
    }

    /**
     * The project is locked already, and what its client brings where that has changed as well; a change of rates, or somebody
     * who posts, may wait for that: one of the two is tried again then.
     */
    @Override
    public void currencyChanged(long projectId) {
        rateLocks.hold(List.of(projectId));
        revaluation.ofProject(projectId);
        totals.refresh(List.of(projectId));
    }

    @Override
    public void budgetChanged(long projectId) {
        totals.refresh(List.of(projectId));
    }

    @Override
    public Collection<Long> needed(Collection<Long> projectIds) {
        return jdbc.queryForList(WITH_ENTRIES, Map.of("ids", projectIds), Long.class);
    }

    @Override
    public void deleted(Collection<Long> projectIds) {
        totals.end(projectIds);
    }
}

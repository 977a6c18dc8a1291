package app.cartera.project;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.cartera.contact.FollowsMerges;
import app.cartera.contact.MergedContacts;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.shared.Moments;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives the projects of a merged contact to the one that remains, and back. It is no new client but another name for the one
 * they had: closed and archived projects go over as well, and so does what counted for the merged one of projects that have
 * another client today.
 */
@Component
class ProjectsOfMerged implements FollowsMerges {

    private static final int CHUNK = ProjectSelection.IDS;

    /** No operation has this number. */
    private static final List<Long> NONE = List.of(0L);

    private static final String COUNT = "select count(*) from project where client_id = :client";

    /**
     * The projects that a contact, or one merged into it before, has or had; and those of an operation, as where a client was not
     * given here no other change tells. Each part in the order of an index, so that no more is read than is wanted.
     */
    private static final String AFFECTED = """
            select a.id from (
              (select id from project where client_id in (:clients) and id > :after order by id limit :limit)
              union
              (select distinct h.record_id as id from journal_change h join project p on p.id = h.record_id
                where h.record_type = 'PROJECT' and h.field = 'clientId' and h.new_reference in (:clients)
                  and h.record_id > :after order by id limit :limit)
              union
              (select distinct h.record_id as id from journal_change h join project p on p.id = h.record_id
                where h.operation_id in (:undone) and h.record_type = 'PROJECT' and h.record_id > :after
                order by id limit :limit)) a
            order by a.id limit :limit""";

    /** The last change of each project among those of some operations: the same project may have gone over and back. */
    private static final String GIVEN = """
            from (
              select max(id) as id from journal_change
              where operation_id in (:operations) and record_type = 'PROJECT'%s group by record_id) of_project
            join journal_change c on c.id = of_project.id join project p on p.id = c.record_id
            where c.new_reference = :contact""";

    private static final String COUNT_GIVEN = "select count(*) " + GIVEN.formatted("");
    private static final String MOVES =
            "select c.record_id, c.old_value, c.new_value " + GIVEN.formatted(" and record_id in (:ids)");

    /** Not by the index of clients, which H2 would go through for each change. */
    private static final String COUNT_STILL = COUNT_GIVEN + " and coalesce(p.client_id, 0) = c.new_reference";

    private static final String CHANGED_SINCE = "select p.name " + GIVEN.formatted("")
            + " and coalesce(p.client_id, 0) <> c.new_reference order by c.id limit :limit";

    private final BulkRows rows;
    private final ClientHistory history;
    private final MergedContacts merged;
    private final FollowsProjects follower;
    private final Journal journal;
    private final NamedParameterJdbcTemplate jdbc;

    ProjectsOfMerged(
            BulkRows rows,
            ClientHistory history,
            MergedContacts merged,
            FollowsProjects follower,
            Journal journal,
            NamedParameterJdbcTemplate jdbc) {
        this.rows = rows;
        this.history = history;
        this.merged = merged;
        this.follower = follower;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Override
    public long count(long contactId) {
        return count(COUNT, Map.of("client", contactId));
    }

    @Override
    public boolean isLong(long contactId) {
        return affected(contactId, NONE, 0, OperationRuns.AT_ONCE + 1).size() > OperationRuns.AT_ONCE;
    }

    @Override
    public OptionalLong merge(long operation, long merged, long into, long after) {
        var move = new Move(String.valueOf(merged), String.valueOf(into));
        return next(
                operation,
                affected(merged, NONE, after, CHUNK),
                counted(merged, into),
                ids -> ids.stream().collect(toMap(Function.identity(), id -> move)));
    }

    @Override
    public OptionalLong takeBack(long operation, Collection<Long> undone, long merged, long into, long after) {
        return next(
                operation,
                affected(merged, undone, after, CHUNK),
                counted(merged, into),
                ids -> movedBack(undone, into, ids));
    }

    @Override
    public long given(Collection<Long> operations, long contactId) {
        return count(COUNT_GIVEN, Map.of("operations", operations, "contact", contactId));
    }

    @Override
    public long stillGiven(Collection<Long> operations, long contactId) {
        return count(COUNT_STILL, Map.of("operations", operations, "contact", contactId));
    }

    @Override
    public List<String> changedSince(Collection<Long> operations, long contactId, int limit) {
        return jdbc.queryForList(
                CHANGED_SINCE, Map.of("operations", operations, "contact", contactId, "limit", limit), String.class);
    }

    private long count(String sql, Map<String, ?> values) {
        var count = jdbc.queryForObject(sql, values, Long.class);
        return count == null ? 0 : count;
    }

    private List<Long> affected(long client, Collection<Long> undone, long after, int limit) {
        var values = Map.of("clients", merged.same(client), "undone", undone, "after", after, "limit", limit);
        return jdbc.queryForList(AFFECTED, values, Long.class);
    }

    /** For whom counts what is of days on which a project had one of the two: for one that they were merged into in turn, too. */
    private Set<Long> counted(long merged, long into) {
        var remaining = this.merged.remaining(List.of(into)).getOrDefault(into, into);
        return Stream.of(merged, remaining)
                .flatMap(id -> this.merged.same(id).stream())
                .collect(toSet());
    }

    private Map<Long, Move> movedBack(Collection<Long> undone, long into, Collection<Long> ids) {
        var moves = new HashMap<Long, Move>();
        jdbc.query(MOVES, Map.of("operations", undone, "contact", into, "ids", ids), row -> {
            moves.put(row.getLong("record_id"), new Move(row.getString("new_value"), row.getString("old_value")));
        });
        return moves;
    }

    /**
     * @param ids the next projects that may have to do with the merge
     * @param clients for whom what counts is to be told anew
     */
    private OptionalLong next(
            long operation, List<Long> ids, Set<Long> clients, Function<Collection<Long>, Map<Long, Move>> moves) {
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        var concerned = concerned(ids, clients);
        if (!concerned.isEmpty()) {
            move(operation, concerned, moves.apply(concerned));
        }
        return ids.size() < CHUNK ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    /**
     * Without those that had the client for a moment, until somebody took that back. Those that had it for days are among them
     * whatever their entries say: an Undo that ended early may have left these behind, and somebody may be posting others.
     */
    private Set<Long> concerned(Collection<Long> ids, Set<Long> clients) {
        var concerned = new HashSet<>(follower.counting(ids, clients));
        history.of(ids).forEach((project, former) -> {
            if (former.stream().anyMatch(client -> clients.contains(client.clientId()))) {
                concerned.add(project);
            }
        });
        return concerned;
    }

    private void move(long operation, Collection<Long> ids, Map<Long, Move> moves) {
        rows.lockReferenced(BulkColumn.CLIENT, moves.values().stream().map(Move::to));
        var locked = rows.lock(ids);
        if (!locked.isEmpty()) {
            write(operation, locked, moves);
        }
    }

    private void write(long operation, List<LockedRow> locked, Map<Long, Move> moves) {
        var edits = locked.stream()
                .flatMap(row -> Stream.ofNullable(moves.get(row.id()))
                        .filter(move -> move.from.equals(client(row)))
                        .map(move -> new BulkEdit(row, BulkColumn.CLIENT, move.from, move.to)))
                .toList();
        var after = new HashMap<Long, @Nullable String>();
        edits.forEach(edit -> after.put(edit.row().id(), edit.after()));
        var clients = new HashMap<Long, @Nullable Long>();
        locked.forEach(row -> clients.put(row.id(), number(after.getOrDefault(row.id(), client(row)))));
        var former = history.afterLeaving(
                clients.keySet(),
                edits.stream().collect(toMap(edit -> edit.row().id(), edit -> Long.valueOf(edit.before()))));
        follower.clientsMerged(clients, former);
        rows.write(BulkColumn.CLIENT, after, Moments.now());
        // Last, as it holds the operation, which others look at and may want to end.
        journal.recordChunk(
                operation,
                RecordType.PROJECT,
                edits.stream()
                        .map(edit -> edit.recorded(edit.row().version() + 1))
                        .toList());
    }

    private static @Nullable String client(LockedRow row) {
        return row.columns().get(BulkColumn.CLIENT.name());
    }

    private static @Nullable Long number(@Nullable String id) {
        return id == null ? null : Long.valueOf(id);
    }

    private record Move(String from, String to) {}
}

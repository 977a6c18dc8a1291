package app.cartera.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.shared.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes bulk changes a chunk at a time: locks the rows, sees what they have, then records and writes what they get. */
@Component
class BulkWriter {

    private static final int CHUNK = ProjectSelection.IDS;

    private final BulkCandidates candidates;
    private final BulkRows rows;
    private final ProjectWriter projects;
    private final FollowsProjects follower;
    private final ClientHistory clients;
    private final Journal journal;

    BulkWriter(
            BulkCandidates candidates,
            BulkRows rows,
            ProjectWriter projects,
            FollowsProjects follower,
            ClientHistory clients,
            Journal journal) {
        this.candidates = candidates;
        this.rows = rows;
        this.projects = projects;
        this.follower = follower;
        this.clients = clients;
        this.journal = journal;
    }

    /**
     * The next chunk of a previewed change.
     *
     * @throws ClientNotAvailable when the client to assign was archived or deleted meanwhile
     */
    OptionalLong change(BulkPreview preview, long operation, long after) {
        var ids = candidates.toChange(preview, after, CHUNK);
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        var change = preview.request().change();
        lockReferenced(change);
        write(operation, edits(preview.request(), lockUnchanged(preview, ids)));
        return ids.size() < CHUNK ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    /** Asked once they are locked, as somebody may just have changed them. */
    private List<LockedRow> lockUnchanged(BulkPreview preview, List<Long> ids) {
        var locked = rows.lock(ids);
        var otherFigures = candidates.withChangedFigures(preview, ids);
        return locked.stream()
                .filter(row -> !row.isChangedAfter(preview.asOf()) && !otherFigures.contains(row.id()))
                .toList();
    }

    private void lockReferenced(BulkChange change) {
        if (!change.isRelative()) {
            change.fields().forEach(field -> rows.lockReferenced(field, Stream.ofNullable(change.after(null))));
        }
        check(change);
    }

    /** @throws ClientNotAvailable when the client to assign is archived, no client, or deleted */
    void check(BulkChange change) {
        if (change instanceof BulkChange.AssignClient(var clientId)) {
            projects.checkClient(clientId);
        }
    }

    /** The next chunk of an Undo: every field that is still as the operation left it goes back. */
    OptionalLong undo(long undone, long operation, long after) {
        var recorded = journal.changes(undone, after, CHUNK);
        if (recorded.isEmpty()) {
            return OptionalLong.empty();
        }
        lockBefore(byField(recorded));
        // Asked once they are locked, as somebody may just have merged one.
        var changes = clients.remaining(recorded);
        var byField = byField(changes);
        if (changes != recorded) {
            lockBefore(byField);
        }
        var ids = changes.stream().map(PastChange::recordId).collect(toCollection(TreeSet::new));
        var locked = new LinkedHashMap<Long, LockedRow>();
        rows.lock(ids).forEach(row -> locked.put(row.id(), row));
        write(operation, edits(byField, locked));
        return OptionalLong.of(changes.getLast().id());
    }

    private static Map<BulkField, List<PastChange>> byField(List<PastChange> changes) {
        return changes.stream()
                .collect(groupingBy(change -> BulkField.of(change.field()).orElseThrow()));
    }

    private void lockBefore(Map<BulkField, List<PastChange>> byField) {
        byField.forEach((field, some) ->
                rows.lockReferenced(field, some.stream().map(PastChange::before).filter(Objects::nonNull)));
    }

    private List<BulkEdit> edits(BulkRequest request, List<LockedRow> locked) {
        var change = request.change();
        var edits = new ArrayList<BulkEdit>();
        for (var field : change.fields()) {
            var values = rows.values(field, locked);
            for (var row : locked) {
                var before = values.get(row.id());
                var after = change.after(before);
                if (request.allows(row) && !Objects.equals(before, after)) {
                    edits.add(new BulkEdit(row, field, before, after));
                }
            }
        }
        return edits;
    }

    private List<BulkEdit> edits(Map<BulkField, List<PastChange>> undone, Map<Long, LockedRow> locked) {
        var edits = new ArrayList<BulkEdit>();
        undone.forEach((field, changes) -> {
            var values = rows.values(field, List.copyOf(locked.values()));
            for (var change : changes) {
                var row = locked.get(change.recordId());
                if (row != null && row.allows(field) && isStillIn(values, change)) {
                    edits.add(new BulkEdit(row, field, change.after(), change.before()));
                }
            }
        });
        return edits;
    }

    /** And not what it would go back to: of a client that was merged since, that is the one it has. */
    private static boolean isStillIn(Map<Long, String> values, PastChange change) {
        return Objects.equals(values.get(change.recordId()), change.after())
                && !Objects.equals(change.before(), change.after());
    }

    private void write(long operation, List<BulkEdit> edits) {
        var byProject = edits.stream().collect(groupingBy(BulkEdit::row, LinkedHashMap::new, toList()));
        byProject.replaceAll(LockedRow::possible);
        // Every write of a field raises the version by one.
        var recorded = byProject.entrySet().stream()
                .flatMap(project -> project.getValue().stream()
                        .map(edit -> edit.recorded(
                                project.getKey().version() + project.getValue().size())))
                .toList();
        byProject.values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(BulkEdit::field))
                .forEach(this::write);
        // Last, as it holds the operation, which others look at and may want to end.
        journal.recordChunk(operation, RecordType.PROJECT, recorded);
    }

    private void write(BulkField field, List<BulkEdit> edits) {
        var after = after(edits);
        if (field == BulkColumn.CLIENT) {
            var newClients = new HashMap<Long, @Nullable Long>();
            after.forEach((project, client) -> newClients.put(project, client == null ? null : Long.valueOf(client)));
            follower.clientChanges(newClients);
        }
        rows.write(field, after, Moments.now());
    }

    private static Map<Long, @Nullable String> after(List<BulkEdit> edits) {
        var after = new HashMap<Long, @Nullable String>();
        edits.forEach(edit -> after.put(edit.row().id(), edit.after()));
        return after;
    }
}

package app.cartera.project;

import app.cartera.access.ForEditors;
import app.cartera.journal.Journal;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.RecordedChange;
import app.cartera.shared.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many projects at once: first a preview, then the change itself, and Undo. All of it works in chunks of set-based
 * SQL; no project is loaded.
 */
@Service
@ForEditors
@Transactional(readOnly = true)
public class ProjectBulkService {

    private static final int CHUNK = 1000;
    private static final int EXAMPLES = 3;

    private final BulkRows rows;
    private final Projects projects;
    private final ProjectService service;
    private final Journal journal;

    ProjectBulkService(BulkRows rows, Projects projects, ProjectService service, Journal journal) {
        this.rows = rows;
        this.projects = projects;
        this.service = service;
        this.journal = journal;
    }

    /**
     * What the change would do to the selected projects now.
     *
     * @param includeClosed whether closed projects are changed too
     * @throws ClientNotAvailable when the client to assign is archived, or no client
     */
    public BulkPreview preview(BulkChange change, ProjectSelection selection, boolean includeClosed) {
        checkClient(change);
        var asOf = now();
        return new BulkCount(change, includeClosed, rows.cells(selection)).preview(selection, asOf);
    }

    /**
     * Does what was previewed, as one operation.
     *
     * @throws ClientNotAvailable when the client to assign was archived meanwhile
     */
    @Transactional
    public BulkResult apply(BulkPreview preview) {
        var change = preview.change();
        checkClient(change);
        var operation = journal.begin(change.kind(), RecordType.PROJECT, null);
        var changed = 0L;
        var last = 0L;
        List<Long> ids;
        while (!(ids = rows.idsToChange(preview, last, CHUNK)).isEmpty()) {
            changed += applyTo(rows.lock(ids, preview.asOf()), preview, operation);
            last = ids.getLast();
        }
        return new BulkResult(operation, changed, preview.changing() - changed);
    }

    private int applyTo(List<LockedRow> locked, BulkPreview preview, long operation) {
        var change = preview.change();
        var field = change.field();
        journal.record(
                operation,
                RecordType.PROJECT,
                locked.stream().map(row -> row.recorded(field, change.value())).toList());
        rows.set(field, change.value(), locked.stream().map(LockedRow::id).toList(), now());
        return locked.size();
    }

    /**
     * Takes an operation on projects back, wherever its field was not changed again since. The Undo is an operation
     * itself.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it was undone already, or is of a kind that cannot be
     */
    @Transactional
    public UndoResult undo(long operationId) {
        var operation = journal.undoable(operationId);
        var first = journal.changes(operationId, 0, CHUNK);
        var records = first.stream().map(RecordedChange::recordId).distinct().toList();
        if (operation.type() != RecordType.PROJECT || records.isEmpty()) {
            throw new NotUndoable();
        }
        return records.size() == 1 ? undoOne(operationId, records.getFirst()) : undoMany(operationId, first);
    }

    private UndoResult undoOne(long operationId, long projectId) {
        return service.undo(operationId, projectId)
                ? new UndoResult(1, 0, List.of())
                : new UndoResult(0, 1, projects.names(List.of(projectId)));
    }

    private UndoResult undoMany(long operationId, List<RecordedChange> first) {
        var undo = journal.begin(OperationKind.UNDO, RecordType.PROJECT, operationId);
        var reverted = 0L;
        var stayed = new ArrayList<Long>();
        var stayedCount = 0L;
        for (var chunk = first;
                !chunk.isEmpty();
                chunk = journal.changes(operationId, chunk.getLast().id(), CHUNK)) {
            var back = chunk.stream().filter(change -> !change.changedSince()).toList();
            reverted += revert(back, undo);
            stayedCount += chunk.size() - back.size();
            chunk.stream()
                    .filter(RecordedChange::changedSince)
                    .limit(EXAMPLES - Math.min(EXAMPLES, stayed.size()))
                    .forEach(change -> stayed.add(change.recordId()));
        }
        return new UndoResult(reverted, stayedCount, stayed.isEmpty() ? List.of() : projects.names(stayed));
    }

    private int revert(List<RecordedChange> changes, long undo) {
        var locked = rows.lock(changes.stream().map(RecordedChange::recordId).toList(), now());
        var groups = UndoGroup.of(changes, locked);
        groups.forEach(group -> {
            journal.record(undo, RecordType.PROJECT, group.recorded());
            rows.set(group.field(), group.before(), group.ids(), now());
        });
        return groups.stream().mapToInt(group -> group.ids().size()).sum();
    }

    private void checkClient(BulkChange change) {
        if (change instanceof BulkChange.AssignClient(var clientId)) {
            service.checkClient(clientId);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

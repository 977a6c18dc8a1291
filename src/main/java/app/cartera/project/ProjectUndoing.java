package app.cartera.project;

import app.cartera.access.ForEditors;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoRuns;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes operations on projects back, an edit of one as well as a change of a million: every field that is still as the
 * operation left it goes back to what it was; the others stay and are told.
 */
@Service
@ForEditors
class ProjectUndoing implements Undoing {

    private final EditUndoing edits;
    private final BulkWriter writer;
    private final BulkRows rows;
    private final Journal journal;
    private final UndoRuns runs;

    ProjectUndoing(EditUndoing edits, BulkWriter writer, BulkRows rows, Journal journal, UndoRuns runs) {
        this.edits = edits;
        this.writer = writer;
        this.rows = rows;
        this.journal = journal;
        this.runs = runs;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.PROJECT && operation.kind() != OperationKind.IMPORT;
    }

    @Override
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        return edited(operation)
                .map(project -> edits.preview(operation.id(), project))
                .orElseGet(() -> preview(operation));
    }

    @Override
    public UndoResult undo(UndoableOperation operation) {
        return edited(operation)
                .map(project -> edits.undo(operation.id(), project))
                .orElseGet(() -> undoAll(operation));
    }

    private UndoPreview preview(UndoableOperation operation) {
        var back = rows.stillAsLeft(operation.id());
        var stay = operation.records() - back;
        return back == 1 && stay == 0
                ? UndoPreview.ofOne(rows.kept(operation.id()))
                : UndoPreview.ofMany(back, stay == 0 ? Staying.NONE : Staying.of(stay, changedSince(operation)));
    }

    private UndoResult undoAll(UndoableOperation operation) {
        return runs.run(
                operation,
                OperationKind.UNDO,
                () -> preview(operation),
                (running, after) -> writer.undo(operation.id(), running, after));
    }

    private List<String> changedSince(UndoableOperation operation) {
        return rows.changedSince(operation.id(), Staying.EXAMPLES);
    }

    /** The project, where the operation edited fields that are not changed in bulk. */
    private Optional<Long> edited(UndoableOperation operation) {
        return operation.records() > 1
                ? Optional.empty()
                : journal.changes(operation.id()).stream()
                        .filter(change -> BulkField.of(change.field()).isEmpty())
                        .map(change -> change.recordId())
                        .findFirst();
    }
}

package app.cartera.journal;

import app.cartera.access.ForEditors;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back operations on many records: a small one at once, a large one in the background, see {@link OperationRuns}. */
@Service
@ForEditors
public class UndoRuns {

    private final Journal journal;
    private final OperationRuns runs;
    private final TransactionTemplate transaction;

    UndoRuns(Journal journal, OperationRuns runs, TransactionTemplate transaction) {
        this.journal = journal;
        this.runs = runs;
        this.transaction = transaction;
    }

    /**
     * Takes an operation back. It is looked at before, so that it can be told what stays, and nothing is recorded where all of
     * it does.
     *
     * @param kind of the operation that the Undo is
     * @param look what would go back now, and what would stay
     * @throws NotUndoable when it has been taken back already, or is being
     */
    public UndoResult run(UndoableOperation undone, OperationKind kind, Supplier<UndoPreview> look, Chunks chunks) {
        var preview = Objects.requireNonNull(transaction.execute(status -> look.get()));
        if (preview.back() == 0) {
            // Nothing goes back either where somebody else has taken it back in this moment, which is then told
            // instead.
            journal.undoable(undone.id());
            return UndoResult.nothing(preview);
        }
        var undo = runs.run(kind, undone.type(), undone.id(), undone.records(), chunks);
        return UndoResult.of(runs.progress(undo), preview);
    }
}

package app.cartera.journal;

import app.cartera.access.ForEditors;
import app.cartera.access.Later;
import app.cartera.shared.NotFound;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Takes back operations on records of any type: each feature does it for its own. */
@Service
@ForEditors
public class UndoService {

    private final Journal journal;
    private final List<Undoing> features;
    private final Later later;

    UndoService(Journal journal, List<Undoing> features, Later later) {
        this.journal = journal;
        this.features = features;
        this.later = later;
    }

    /**
     * What {@link #undo} would do now.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    public UndoPreview preview(long operationId) {
        var operation = journal.undoable(operationId);
        return undoing(operation).undoPreview(operation);
    }

    /** The same, counted while the person who asks does something else. */
    public CompletableFuture<UndoPreview> previewLater(long operationId) {
        return later.ask(() -> preview(operationId));
    }

    /**
     * Takes the operation back wherever its fields were not changed again since.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    public UndoResult undo(long operationId) {
        var operation = journal.undoable(operationId);
        return undoing(operation).undo(operation);
    }

    /** The same, done while the person who asks is shown that something goes on. */
    public CompletableFuture<UndoResult> undoLater(long operationId) {
        return later.act(() -> undo(operationId));
    }

    private Undoing undoing(UndoableOperation operation) {
        return features.stream()
                .filter(undoing -> undoing.takesBack(operation))
                .findFirst()
                .orElseThrow(NotUndoable::new);
    }
}

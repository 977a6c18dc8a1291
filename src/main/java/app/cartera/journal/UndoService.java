package app.cartera.journal;

import app.cartera.access.ForEditors;
import app.cartera.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes back operations on records of any type: each feature does it for its own. */
@Service
@ForEditors
public class UndoService {

    private final Journal journal;
    private final List<Undoing> features;

    UndoService(Journal journal, List<Undoing> features) {
        this.journal = journal;
        this.features = features;
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

    /** The key of what to tell who waits for {@link #undo}; nothing where there is nothing to tell, or it has just ended. */
    public Optional<String> meanwhile(long operationId) {
        try {
            return undoing(journal.undoable(operationId)).meanwhile();
        } catch (NotFound | NotUndoable ended) {
            return Optional.empty();
        }
    }

    /** Whether {@link #undo} can take the operation back: nobody has yet, nor is anybody about to. */
    public boolean isUndoable(long operationId) {
        try {
            journal.undoable(operationId);
            return true;
        } catch (NotFound | NotUndoable gone) {
            return false;
        }
    }

    private Undoing undoing(UndoableOperation operation) {
        return features.stream()
                .filter(undoing -> undoing.takesBack(operation))
                .findFirst()
                .orElseThrow(NotUndoable::new);
    }
}

package app.cartera.journal;

import app.cartera.access.ForEditors;
import app.cartera.shared.NotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes back operations on records of any type: each feature does it for its own. */
@Service
@ForEditors
public class UndoService {

    private final Operations operations;
    private final Map<RecordType, Undoing> byType = new EnumMap<>(RecordType.class);

    UndoService(Operations operations, List<Undoing> all) {
        this.operations = operations;
        all.forEach(undoing -> byType.put(undoing.type(), undoing));
    }

    /**
     * What {@link #undo} would do now.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    public UndoPreview preview(long operationId) {
        return undoing(operationId).undoPreview(operationId);
    }

    /**
     * Takes the operation back wherever its fields were not changed again since.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    public UndoResult undo(long operationId) {
        return undoing(operationId).undo(operationId);
    }

    private Undoing undoing(long operationId) {
        var operation = operations.findById(operationId).orElseThrow(() -> new NotFound(operationId));
        var undoing = byType.get(operation.recordType);
        if (undoing == null) {
            throw new NotUndoable();
        }
        return undoing;
    }
}

package app.cartera.journal;

import java.util.Optional;

/** Takes back operations on one type of record. The feature that owns the records provides it, but for imports of new ones. */
public interface Undoing {

    /** Whether this is what takes back such an operation. */
    boolean takesBack(UndoableOperation operation);

    /** What {@link #undo} would do now. */
    UndoPreview undoPreview(UndoableOperation operation);

    /**
     * Takes the operation back wherever its field was not changed again since. The Undo is an operation itself.
     *
     * @throws NotUndoable when somebody else has just begun to
     */
    UndoResult undo(UndoableOperation operation);

    /** The key of what to tell who waits for {@link #undo}, where that takes long even of one record. */
    default Optional<String> meanwhile() {
        return Optional.empty();
    }
}

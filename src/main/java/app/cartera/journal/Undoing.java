package app.cartera.journal;

import app.cartera.shared.NotFound;

/** Takes back operations on one type of record. The feature that owns the records provides it. */
public interface Undoing {

    RecordType type();

    /**
     * What {@link #undo} would do now.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    UndoPreview undoPreview(long operationId);

    /**
     * Takes the operation back wherever its field was not changed again since. The Undo is an operation itself.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is still running, was undone already, or is of a kind that cannot be
     */
    UndoResult undo(long operationId);
}

package app.cartera.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an Undo did.
 *
 * @param operationId the Undo itself, an operation that can be undone in turn unless it deleted; nothing where nothing went
 *     back
 * @param state {@link OperationState#RUNNING} where it goes on in the background, and the counts are what it is to come to
 * @param reverted how many records went back
 * @param staying those that did not
 * @param kept what of a record that went back stays; told where it is the only one
 * @param deletes whether to go back was to be deleted
 */
public record UndoResult(
        @Nullable Long operationId,
        OperationState state,
        long reverted,
        Staying staying,
        List<KeptField> kept,
        boolean deletes)
        implements Serializable {

    /** Of an operation on one record, all of which went back. */
    public static UndoResult ofOne(long undo) {
        return ofOne(undo, List.of());
    }

    /** Of an operation on one record, of which something went back. */
    public static UndoResult ofOne(long undo, List<KeptField> kept) {
        return new UndoResult(undo, OperationState.DONE, 1, Staying.NONE, kept, false);
    }

    /** Of an operation on one record, which stays as it is. */
    public static UndoResult nothing(String name) {
        return nothing(UndoPreview.nothing(name));
    }

    /** Of an operation of which nothing went back, since a look at it has shown that nothing would. */
    public static UndoResult nothing(UndoPreview preview) {
        return new UndoResult(null, OperationState.DONE, 0, preview.staying(), preview.kept(), preview.deletes());
    }

    /** Of an operation that was looked at before: what it came to or, while it is running, what it is to come to. */
    public static UndoResult of(OperationProgress undo, UndoPreview preview) {
        var expected = new UndoResult(
                undo.operationId(), undo.state(), preview.back(), preview.staying(), preview.kept(), preview.deletes());
        return undo.isRunning() ? expected : expected.ended(undo);
    }

    /** What one that was running came to: others may have changed more of the records meanwhile. */
    public UndoResult ended(OperationProgress undo) {
        var left = Math.max(0, reverted + staying.records() - undo.done());
        return new UndoResult(
                operationId,
                undo.state(),
                undo.done(),
                new Staying(left, staying.closed(), staying.examples()),
                kept,
                deletes);
    }
}

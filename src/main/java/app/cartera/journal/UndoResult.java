package app.cartera.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an Undo did.
 *
 * @param operationId the Undo itself, an operation that can be undone in turn unless it deleted; nothing where nothing went
 *     back
 * @param state {@link OperationState#RUNNING} where it goes on in the background, and the counts are not known yet
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

    /** Of an operation that was looked at before, as far as its Undo has come. */
    public static UndoResult of(OperationProgress undo, UndoPreview preview) {
        var staying = preview.staying();
        var left = left(undo, preview.back() + staying.records());
        return new UndoResult(
                undo.operationId(),
                undo.state(),
                undo.done(),
                new Staying(left, staying.closed(), staying.examples()),
                preview.kept(),
                preview.deletes());
    }

    /** Of an operation that is taken back in the background. */
    static UndoResult begun(OperationProgress undo) {
        return new UndoResult(undo.operationId(), undo.state(), undo.done(), Staying.NONE, List.of(), false);
    }

    private static long left(OperationProgress undo, long records) {
        return undo.isRunning() ? 0 : records - undo.done();
    }
}

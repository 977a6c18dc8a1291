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
 * @param stayed how many stay: something was changed again afterwards, or their project is closed
 * @param closed of how many of those the project is closed, as far as that was looked at
 * @param examples the names of the first of those that stay
 * @param kept what of a record that went back stays; told where it is the only one
 * @param deletes whether to go back was to be deleted
 */
public record UndoResult(
        @Nullable Long operationId,
        OperationState state,
        long reverted,
        long stayed,
        long closed,
        List<String> examples,
        List<KeptField> kept,
        boolean deletes)
        implements Serializable {

    public UndoResult(
            @Nullable Long operationId,
            OperationState state,
            long reverted,
            long stayed,
            long closed,
            List<String> examples) {
        this(operationId, state, reverted, stayed, closed, examples, List.of());
    }

    public UndoResult(
            @Nullable Long operationId,
            OperationState state,
            long reverted,
            long stayed,
            long closed,
            List<String> examples,
            List<KeptField> kept) {
        this(operationId, state, reverted, stayed, closed, examples, kept, false);
    }

    /** Of an import of new records. */
    static UndoResult deleted(
            @Nullable Long operationId, OperationState state, long deleted, long stayed, List<String> examples) {
        return new UndoResult(operationId, state, deleted, stayed, 0, examples, List.of(), true);
    }

    /** Of an operation on one record, of which something went back. */
    public static UndoResult back(long operationId, List<KeptField> kept) {
        return new UndoResult(operationId, OperationState.DONE, 1, 0, 0, List.of(), kept);
    }

    /** Of an operation on one record, of which nothing went back as it goes with amounts that the person may not see. */
    public static UndoResult hidden(List<KeptField> kept) {
        return new UndoResult(null, OperationState.DONE, 0, 0, 0, List.of(), kept);
    }

    /** Of an operation on one record, which stays as it is. */
    public static UndoResult nothing(String name) {
        return new UndoResult(null, OperationState.DONE, 0, 1, 0, List.of(name));
    }
}

package app.cartera.journal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the activity shows it.
 *
 * @param user the name of the person who did it
 * @param type what kind of records it was done to
 * @param records to how many it was done so far
 * @param planned to how many it was to be done
 * @param only the record, where it was done to one alone; one that was posted, by what was posted
 * @param merged what was merged into another one, where that was done and it is still there
 * @param changes what it did, with names in place of ids: all there is to tell of one record; of many the one value that
 *     all of them were given, where there is one
 * @param undoes the operation this one took back
 * @param undoneBy the operation that took this one back
 * @param undoable whether this person can take it back now
 * @param cancellable whether this person can end it early now
 */
public record OperationRow(
        long id,
        Instant at,
        String user,
        OperationKind kind,
        RecordType type,
        int records,
        int planned,
        OperationState state,
        @Nullable NamedRecord only,
        @Nullable String merged,
        List<FieldChange> changes,
        @Nullable Taken undoes,
        @Nullable Long undoneBy,
        boolean undoable,
        boolean cancellable)
        implements Serializable {

    /**
     * A record by its number.
     *
     * @param name what it is called or, where it was deleted, was called last; null where that is not known
     * @param openable whether there is a page of it still, and this person may open it
     */
    public record NamedRecord(
            RecordType type, long id, @Nullable RecordName name, boolean openable) implements Serializable {}

    /** An operation that was taken back by another. */
    public record Taken(long id, OperationKind kind) implements Serializable {}

    public boolean isRunning() {
        return state == OperationState.RUNNING;
    }
}

package app.cartera.journal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One operation as the history of a record shows it.
 *
 * @param user the name of the person who did it
 * @param records on how many records it was done
 * @param undoable whether it can be taken back: it changed records that exist, and has not been undone yet
 * @param changes what it did to this record, with names in place of ids
 */
public record HistoryEntry(
        long operationId,
        Instant at,
        String user,
        OperationKind kind,
        int records,
        boolean undoable,
        List<FieldChange> changes)
        implements Serializable {}

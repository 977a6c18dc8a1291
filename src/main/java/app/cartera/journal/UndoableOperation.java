package app.cartera.journal;

/**
 * An operation that can be taken back.
 *
 * @param records on how many records it was done
 */
public record UndoableOperation(long id, OperationKind kind, RecordType type, long records) {}

package app.cartera.journal;

/** An operation that can be taken back. */
public record UndoableOperation(long id, OperationKind kind, RecordType type) {}

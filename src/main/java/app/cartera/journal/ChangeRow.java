package app.cartera.journal;

import app.cartera.journal.OperationRow.NamedRecord;
import java.io.Serializable;

/** One change of an operation: which record, and what was changed in it, with names in place of ids. */
public record ChangeRow(long id, NamedRecord record, FieldChange change) implements Serializable {}

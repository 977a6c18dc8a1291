package app.cartera.journal;

/** A change to one field of one record, to be written to the journal. */
public record NewChange(long recordId, FieldChange change, int versionAfter) {}

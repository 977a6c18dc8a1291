package app.cartera.journal;

/** A record that an import made, as it is now. */
public record ImportedRecord(long id, int version, String name) {}

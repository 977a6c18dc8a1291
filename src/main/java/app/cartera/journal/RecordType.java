package app.cartera.journal;

/** What kind of record a change was made to. */
public enum RecordType {
    CONTACT,
    PROJECT,
    ENTRY,
    USER
}

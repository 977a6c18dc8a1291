package app.cartera.journal;

/** What kind of record a change was made to. */
public enum RecordType {
    CONTACT,
    PROJECT,
    ENTRY;

    /** Whether all there is to say of such a record is money, so that it is not there for those who may not see it. */
    boolean isMoney() {
        return this == ENTRY;
    }
}

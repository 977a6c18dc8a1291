package app.cartera.journal;

/** What kind of record a change was made to. */
public enum RecordType {
    CONTACT,
    PROJECT,
    ENTRY,
    RATE,
    /** The company currency, of which there is one. */
    CURRENCY,
    /** A category of entries. */
    CATEGORY;

    /**
     * Whether all there is to say of such a record is money, so that it is not there for those who may not see it. The journal
     * keeps every change of it so.
     */
    boolean isMoney() {
        return this == ENTRY || isSetting();
    }

    /** Whether it has its page among the settings, where administrators alone come and change it. */
    boolean isSetting() {
        return this == RATE || this == CURRENCY || this == CATEGORY;
    }
}

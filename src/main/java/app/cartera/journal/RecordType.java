package app.cartera.journal;

import app.cartera.access.Role;

/** What kind of record a change was made to. */
public enum RecordType {
    CONTACT,
    PROJECT,
    ENTRY,
    RATE,
    /** The company currency, of which there is one. */
    CURRENCY,
    /** A category of entries. */
    CATEGORY,
    /** The account of a person. */
    USER;

    /** From which role on people are told what is done to such records, and that there are any. */
    Role toldFrom() {
        return switch (this) {
            case CONTACT, PROJECT -> Role.VIEWER;
            case ENTRY, RATE, CURRENCY, CATEGORY -> Role.MANAGER;
            case USER -> Role.ADMIN;
        };
    }

    /**
     * Whether all there is to say of such a record is money, so that it is not there for those who may not see it. The journal
     * keeps every change of it so.
     */
    boolean isMoney() {
        return toldFrom() == Role.MANAGER;
    }

    /** Whether it has its page among the settings, where administrators alone come and change it. */
    boolean isSetting() {
        return this == RATE || this == CURRENCY || this == CATEGORY || this == USER;
    }
}

package app.cartera.access;

/** What a person may do; each role may do all that the ones after it may. */
public enum Role {
    /** Users and settings. */
    ADMIN,
    /** All work, and sees money. */
    MANAGER,
    /** Contacts and projects, without money. */
    EDITOR,
    /** Reads, without money. */
    VIEWER
}

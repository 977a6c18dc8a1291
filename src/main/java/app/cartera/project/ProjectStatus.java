package app.cartera.project;

/** Where a project stands. */
public enum ProjectStatus {
    DRAFT,
    ACTIVE,
    CLOSED;

    /** Whether the entries of a project that stands so can be changed. */
    public boolean takesEntries(boolean archived) {
        return this != CLOSED && !archived;
    }
}

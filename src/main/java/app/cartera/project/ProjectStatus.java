package app.cartera.project;

/** Where a project stands. */
public enum ProjectStatus {
    DRAFT,
    ACTIVE,
    CLOSED
}

package app.cartera.project;

import java.io.Serializable;

/** A project as its page shows it: the values to edit, and the line with the names. */
public record ProjectOverview(ProjectForm data, ProjectRow row) implements Serializable {}

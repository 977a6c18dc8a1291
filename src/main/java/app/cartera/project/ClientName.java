package app.cartera.project;

import java.io.Serializable;

/** A client of a project, by the name it has today. */
public record ClientName(long id, String name) implements Serializable {}

package app.cartera.project;

import java.io.Serializable;

/** A tag to choose or to name. */
public record TagName(long id, String name) implements Serializable {}

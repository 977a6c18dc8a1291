package app.cartera.access;

import java.io.Serializable;

/** A person to choose or to name. */
public record UserName(long id, String name) implements Serializable {}

package app.cartera.project;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A client that a project had and has no longer.
 *
 * @param until the last day on which it was the project's at the end of the day
 */
public record FormerClient(long clientId, LocalDate until) implements Serializable {}

package app.cartera.journal;

import java.time.LocalDate;

/**
 * A value that a field of a record had, as the journal writes it.
 *
 * @param until the last day at whose end it had it
 */
public record FormerValue(long recordId, String value, LocalDate until) {}

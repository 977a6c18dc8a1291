package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Entries in one currency that a total lacks, as there is no rate for their days.
 *
 * @param figures what they come to, in their currency
 * @param from the day of the first of them
 * @param to the day of the last
 */
public record Unconverted(Figures figures, LocalDate from, LocalDate to) implements Serializable {}

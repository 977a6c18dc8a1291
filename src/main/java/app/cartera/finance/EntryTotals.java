package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import java.io.Serializable;

/**
 * What some of the entries of a project come to.
 *
 * @param figures in the currency of the project, without those for which a rate is missing
 * @param entries how many there are
 * @param leftOut how many of them the figures lack
 */
public record EntryTotals(Figures figures, long entries, long leftOut) implements Serializable {}

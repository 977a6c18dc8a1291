package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import java.io.Serializable;

/**
 * What one project or client has of a contribution, in the currency of the company.
 *
 * @param id of the project or client
 * @param leftOut how many entries are missing from it, because there is no rate
 */
public record Share(long id, Figures figures, long leftOut) implements Serializable {}

package app.cartera.finance;

import java.io.Serializable;
import java.time.YearMonth;

/** The figures of one month, in the currency of the company. */
public record MonthFigures(YearMonth month, Figures figures) implements Serializable {}

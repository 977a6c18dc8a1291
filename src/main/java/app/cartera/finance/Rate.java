package app.cartera.finance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How many units of one currency are one unit of another.
 *
 * @param date the day the rate was published for
 */
public record Rate(BigDecimal factor, LocalDate date) implements Serializable {}

package app.cartera.finance.rates;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is in another.
 *
 * @param factor units of the other currency for one unit of the first, to {@link RateTable#DECIMALS} decimals
 * @param date of which day the rate is; of two rates, the older one's. The day asked for, where no rate is needed.
 */
public record Rate(BigDecimal factor, LocalDate date) implements Serializable {}

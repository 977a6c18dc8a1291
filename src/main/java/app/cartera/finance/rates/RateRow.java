package app.cartera.finance.rates;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line in the list of rates.
 *
 * @param perEuro units of the currency for one euro
 */
public record RateRow(long id, String currency, LocalDate date, BigDecimal perEuro, RateSource source)
        implements Serializable {

    PerEuro.Key key() {
        return new PerEuro.Key(currency, date);
    }
}

package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/** So many units of the currency were one euro on that day. */
record PerEuro(String currency, LocalDate date, BigDecimal units) {

    Key key() {
        return new Key(currency, date);
    }

    /** There is one rate of a currency a day. */
    record Key(String currency, LocalDate date) {}
}

package app.cartera.finance.rates;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What a unit of a currency is in another on a day. The rates are units for one euro, as the European Central Bank
 * publishes them with its <i>euro foreign exchange reference rates</i>: on working days, so that on any other day the last
 * one published counts. Between two currencies the rate goes over the euro: units of the one divided by units of the
 * other, each the latest on or before the day, rounded half-even to {@link #DECIMALS} decimals. A euro is a euro on every
 * day. A currency without a rate on or before the day has none; nothing is guessed.
 */
@Component
class Rates {

    static final String EURO = "EUR";

    /** A thousand million, converted, is then wrong by less than a thousandth of a cent. */
    static final int DECIMALS = 14;

    private final StoredRates stored;

    Rates(StoredRates stored) {
        this.stored = stored;
    }

    /** To convert at any day. It does not follow later changes. */
    RateTable table() {
        return new RateTable(stored::of);
    }

    /** The same for these days alone: of all the others, thousands of each currency, it reads nothing. */
    RateTable table(LocalDate first, LocalDate last) {
        return new RateTable(currency -> stored.of(currency, first, last));
    }
}

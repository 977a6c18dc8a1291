package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** So many units of the currency were one euro on that day. */
record PerEuro(String currency, LocalDate date, BigDecimal units) {

    Key key() {
        return new Key(currency, date);
    }

    /** There is one rate of a currency a day. */
    record Key(String currency, LocalDate date) {

        private static final int DIGITS = Character.MAX_RADIX;
        private static final int CODES = DIGITS * DIGITS * DIGITS;

        /** The number by which the journal knows the rate, also when it is gone: it says day and currency itself. */
        long number() {
            return date.toEpochDay() * CODES + Long.parseLong(currency, DIGITS);
        }

        /** The key that has this number. */
        static Key of(long number) {
            var currency = Long.toString(number % CODES, DIGITS).toUpperCase(Locale.ROOT);
            return new Key(currency, LocalDate.ofEpochDay(number / CODES));
        }
    }
}

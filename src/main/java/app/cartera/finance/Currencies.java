package app.cartera.finance;

import java.util.Currency;

/** What ISO 4217 says of a currency. */
final class Currencies {

    private Currencies() {}

    /**
     * How many decimals amounts in it have.
     *
     * @throws UnknownCurrency when there is none with this code
     */
    static int decimals(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new UnknownCurrency(code);
        }
    }
}

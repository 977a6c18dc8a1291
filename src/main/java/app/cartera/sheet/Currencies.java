package app.cartera.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** How many decimals amounts have in a file: those of their currency, and more where an amount has more. */
final class Currencies {

    private Currencies() {}

    static BigDecimal scaled(BigDecimal amount, String currency) {
        var shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(shortest.scale(), decimals(currency)), RoundingMode.UNNECESSARY);
    }

    static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}

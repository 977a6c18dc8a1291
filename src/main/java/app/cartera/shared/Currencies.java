package app.cartera.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The currencies of the world by their ISO 4217 codes. */
public final class Currencies {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Currencies() {}

    /** The currencies of the countries of today: the list of ISO codes has those of the past as well. */
    public static List<String> inUse() {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether this is money, of today or of the past; gold and the like are not. */
    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /** How many decimals amounts in a known currency have: two in most, none in yen. */
    public static int decimals(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }

    /** Whether nobody can pay this amount of a known currency. */
    public static boolean isTooFine(BigDecimal amount, String code) {
        return amount.stripTrailingZeros().scale() > decimals(code);
    }
}

package app.cartera.shared;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A currency as a person or a file writes it, beside an amount or alone: its ISO code or a sign; empty where there is none.
 * Several currencies have the signs that are not listed here, such as the dollar's: they do not tell which one is meant.
 */
public record CurrencyMark(String written) {

    public static final CurrencyMark NONE = new CurrencyMark("");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("₺", "TRY"),
            Map.entry("₽", "RUB"),
            Map.entry("₩", "KRW"),
            Map.entry("₪", "ILS"),
            Map.entry("₴", "UAH"),
            Map.entry("₫", "VND"),
            Map.entry("₱", "PHP"),
            Map.entry("US$", "USD"),
            Map.entry("MX$", "MXN"),
            Map.entry("R$", "BRL"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("JP¥", "JPY"),
            Map.entry("CN¥", "CNY"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("FT", "HUF"));

    /** Words that several currencies have, or that are too short to mean one for sure. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "KR", Set.of("SEK", "NOK", "DKK", "ISK"),
            "LEI", Set.of("RON", "MDL"),
            "FR", Set.of("CHF"),
            "S/", Set.of("PEN"),
            "BS", Set.of("BOB", "VES"),
            "Q", Set.of("GTQ"),
            "L", Set.of("HNL"),
            "R", Set.of("ZAR"));

    private static final Pattern SIGN = Pattern.compile("(?:[A-Z]{1,2})?\\p{Sc}");
    private static final Pattern WORD = Pattern.compile("(?iu)(?<!\\p{L})(?:zł|kč|ft|kr)\\.?(?!\\p{L})");
    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Z]{3}(?!\\p{L})");
    private static final Pattern ENDS_IN_DIGIT = Pattern.compile("\\d[\\s\\p{Z}]*$");
    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("^[\\s\\p{Z}]*\\d");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /** The one beside an amount. */
    public static CurrencyMark in(String text) {
        var code = CODE.matcher(SIGN.matcher(text).replaceFirst(""));
        if (code.find() && CODES.contains(code.group())) {
            return new CurrencyMark(code.group());
        }
        var sign = SIGN.matcher(text);
        if (sign.find()) {
            return new CurrencyMark(sign.group());
        }
        var word = WORD.matcher(text);
        return word.find() ? new CurrencyMark(word.group()) : NONE;
    }

    /** What is left of an amount without it. Between digits it stays, so that it is no amount: they would join to another. */
    public static String removedFrom(String text) {
        var unsigned = without(SIGN, text);
        var stripped = unsigned.strip();
        var code = CODE.matcher(stripped);
        if (code.find() && CODES.contains(code.group())) {
            return without(CODE, stripped);
        }
        return unsigned.equals(text) ? without(WORD, text) : unsigned;
    }

    private static String without(Pattern mark, String text) {
        var found = mark.matcher(text);
        if (!found.find()) {
            return text;
        }
        var before = text.substring(0, found.start());
        var after = text.substring(found.end());
        return ENDS_IN_DIGIT.matcher(before).find()
                        && BEGINS_WITH_DIGIT.matcher(after).find()
                ? text
                : before + after;
    }

    /** The one it can only be; nothing where it is none, or can be several. */
    public Optional<String> code() {
        var key = key();
        return Optional.of(SIGNS.getOrDefault(key, key)).filter(Currencies::isKnown);
    }

    /**
     * Whether an amount with this mark can be in that currency: in one that has a sign of its own, not with another. With a word
     * that is not listed it is no amount of money.
     */
    public boolean fits(String currency) {
        return written.isEmpty() || code().map(currency::equals).orElseGet(() -> canBe(currency));
    }

    private boolean canBe(String currency) {
        return hasSign()
                ? !SIGNS.containsValue(currency) || isShared(currency)
                : WORDS.getOrDefault(key(), Set.of()).contains(currency);
    }

    private boolean hasSign() {
        return written.codePoints().anyMatch(each -> Character.getType(each) == Character.CURRENCY_SYMBOL);
    }

    private String key() {
        var upper = written.toUpperCase(Locale.ROOT);
        return upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
    }

    /** Those whose sign with a letter before it is mostly written without. */
    private boolean isShared(String currency) {
        return SIGNS.entrySet().stream()
                .anyMatch(sign -> sign.getValue().equals(currency)
                        && sign.getKey().length() > 1
                        && sign.getKey().endsWith(written));
    }
}

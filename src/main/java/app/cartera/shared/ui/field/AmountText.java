package app.cartera.shared.ui.field;

import app.cartera.shared.CurrencyMark;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people type and paste them: "1.234,56", "1234,56 €", "1234,56 EUR", and "12.5" too where that can mean nothing
 * else, since many keyboards have a point beside the digits whatever the language.
 */
record AmountText(Locale locale) {

    private static final String SPACE = "[\\s\\p{Zs}]+";
    /** Between thousands, after a sign and at the ends; others make two numbers of it. */
    private static final Pattern MEANINGLESS = Pattern.compile(
            "(?<=\\d)" + SPACE + "(?=\\d{3}(?!\\d))|(?<=^[-+])" + SPACE + "|^" + SPACE + "|" + SPACE + "$");

    private static final String APOSTROPHES = "'\u2019";

    /** Nothing where it is no amount. */
    Optional<BigDecimal> parse(String typed) {
        var bare = bare(typed);
        var decimal = Pattern.quote(decimal());
        var other = Pattern.quote(otherDecimal());
        var group = group();
        var plain = "[-+]?\\d+(%s\\d+)?".formatted(decimal);
        var grouped = "[-+]?[1-9]\\d{0,2}(%s\\d{3})+(%s\\d+)?".formatted(group, decimal);
        var otherDecimal = "[-+]?(0%1$s\\d+|\\d+%1$s(\\d{1,2}|\\d{4,}))".formatted(other);
        if (bare.matches(plain) || bare.matches(grouped)) {
            return Optional.of(new BigDecimal(bare.replaceAll(group, "").replaceAll(decimal, ".")));
        } else if (bare.matches(otherDecimal)) {
            return Optional.of(new BigDecimal(bare.replaceAll(other, ".")));
        }
        return withBothMarks(bare);
    }

    /** "1,234.50" and "1.234,50": of a comma and a point, the last one stands before the decimals in every language. */
    private static Optional<BigDecimal> withBothMarks(String bare) {
        return bare.matches("[-+]?[1-9]\\d{0,2}((,\\d{3})+[.]|([.]\\d{3})+,)\\d+")
                ? Optional.of(
                        new BigDecimal(bare.replaceAll("[.,](?=.*[.,])", "").replace(',', '.')))
                : Optional.empty();
    }

    /**
     * What it means to who writes decimals as other languages do: "1.085" is 1085 in Spanish, and 1.085 elsewhere. It may be no
     * amount here: in Costa Rica neither thousands nor decimals have a point.
     */
    Optional<BigDecimal> otherwise(String typed) {
        var bare = bare(typed);
        return bare.matches("[-+]?[1-9]\\d{0,2}%s\\d{3}".formatted(Pattern.quote(otherDecimal())))
                ? Optional.of(new BigDecimal(bare.replace(otherDecimal(), ".")))
                : Optional.empty();
    }

    /** The currency beside the amount. */
    CurrencyMark mark(String typed) {
        return CurrencyMark.in(typed.toUpperCase(Locale.ROOT));
    }

    private String bare(String typed) {
        var unmarked = CurrencyMark.removedFrom(typed.toUpperCase(Locale.ROOT));
        return MEANINGLESS.matcher(unmarked.strip().replace('\u2212', '-')).replaceAll("");
    }

    /** As it is typed: without the points between thousands. */
    String of(BigDecimal amount) {
        var format = new DecimalFormat("0.########", symbols());
        return format.format(amount);
    }

    private String decimal() {
        return String.valueOf(symbols().getDecimalSeparator());
    }

    /** What most keyboards have besides. */
    private String otherDecimal() {
        return decimal().equals(".") ? "," : ".";
    }

    /** What stands between thousands; the straight apostrophe is the one on the keyboard. */
    private String group() {
        var own = String.valueOf(symbols().getGroupingSeparator());
        return APOSTROPHES.contains(own) ? "[" + APOSTROPHES + "]" : Pattern.quote(own);
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(locale);
    }
}

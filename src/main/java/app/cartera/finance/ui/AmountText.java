package app.cartera.finance.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people type and paste them: "1.234,56", "1234,56 €", and "12.5" too where that can mean nothing else, since
 * many keyboards have a point beside the digits whatever the language.
 */
record AmountText(Locale locale) {

    private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0\\u202f\\p{Sc}]");

    /** Nothing where it is no amount. */
    Optional<BigDecimal> parse(String typed) {
        var bare = AROUND.matcher(typed).replaceAll("").replace('\u2212', '-');
        var symbols = DecimalFormatSymbols.getInstance(locale);
        var decimal = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        var group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        var plain = "[-+]?\\d+(%s\\d+)?".formatted(decimal);
        var grouped = "[-+]?\\d{1,3}(%s\\d{3})+(%s\\d+)?".formatted(group, decimal);
        var otherDecimal = "[-+]?\\d+%s\\d{1,2}".formatted(group);
        if (bare.matches(plain) || bare.matches(grouped)) {
            return Optional.of(new BigDecimal(bare.replaceAll(group, "").replaceAll(decimal, ".")));
        } else {
            return bare.matches(otherDecimal)
                    ? Optional.of(new BigDecimal(bare.replaceAll(group, ".")))
                    : Optional.empty();
        }
    }

    /** As it is typed: without the points between thousands. */
    String of(BigDecimal amount) {
        var format = new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(locale));
        return format.format(amount);
    }
}

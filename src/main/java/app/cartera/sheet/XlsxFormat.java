package app.cartera.sheet;

import app.cartera.shared.CurrencyMark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How Excel shows a number, which alone tells a day, an amount in a currency, and a code that begins with zeros. */
final class XlsxFormat {

    private static final String TEXT = "\"[^\"]*\"|\\\\.";

    /** A text that stands for itself, or what is not shown as it stands: colours, currencies, gaps. */
    private static final String LITERALS = TEXT + "|\\[[^]]*]|_.|\\*.";

    private static final Pattern LITERAL = Pattern.compile(LITERALS);

    /** How it shows numbers above zero; others may follow for those below, zero, and texts. */
    private static final Pattern SECTION = Pattern.compile("(?:%s|[^;])*".formatted(LITERALS));

    private static final Pattern DAY = Pattern.compile("(?i)[yd]|mmm");

    /** Zeros for a number of as many digits, with fixed texts before and after it. */
    private static final Pattern ZEROS = Pattern.compile(
            "(?:\\[\\$-[^]]*])?(?<before>(?:%1$s|_.|[-+ ()/])*)(?<zeros>0{2,})(?<after>(?:%1$s|_.|[-+ ()/])*)"
                    .formatted(TEXT));

    /** "[$USD]", "[$€-407]": a currency, and the language that it is written in; "[$-409]" is a language alone. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^]-]+)");

    /** What is not shown as it stands in a format: "_€" is a gap as wide as the sign. */
    private static final Pattern UNSHOWN = Pattern.compile("_.|\\*.|\\[[^]]*]|[\"\\\\]");

    /** A number stands there, and not in thousands: what is beside it then says of what it is the number. */
    private static final Pattern UNSCALED = Pattern.compile("(?i)general|[0#?](?!,+(?![0#?,]))(?![0#?,.])");

    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{Sc}]");
    private static final Pattern EURO = Pattern.compile("(?i)euros?");
    private static final Pattern NOT_IN_UNITS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Sc}./]+");

    /** Excel knows no longer formats. */
    private static final int LONGEST = 255;

    private final boolean sections;
    private final boolean day;
    private final String currency;
    private final @Nullable Matcher zeros;

    XlsxFormat(String code) {
        var format = code.substring(0, Math.min(code.length(), LONGEST));
        var section = SECTION.matcher(format);
        var first = section.lookingAt() ? section.group() : format;
        var bare = LITERAL.matcher(first).replaceAll("");
        var padded = ZEROS.matcher(first);
        sections = first.length() < format.length();
        day = DAY.matcher(bare).find();
        zeros = padded.matches() ? padded : null;
        var known = currency(format);
        currency = known.isEmpty() && UNSCALED.matcher(bare).find() ? unit(first) : known;
    }

    boolean isDay() {
        return day;
    }

    /**
     * As it is shown beside the number; empty where nothing is that could be one. What is no currency that we know, as "lei" or
     * "h", is told too: an amount is no amount in the currency of its project then.
     */
    String currency() {
        return currency;
    }

    /** A whole number as it is shown, where that is another text: a postal code as 08001, or a reference as P-0042. */
    Optional<String> shown(BigDecimal number) {
        if (zeros == null || number.scale() > 0 || number.signum() < (sections ? 1 : 0)) {
            return Optional.empty();
        }
        var digits = number.toPlainString();
        var missing = Math.max(0, zeros.group("zeros").length() - digits.length());
        var text = shown(zeros.group("before")) + "0".repeat(missing) + digits + shown(zeros.group("after"));
        return Optional.of(text.strip()).filter(shown -> !shown.equals(digits));
    }

    private static String shown(String literals) {
        return UNSHOWN.matcher(literals).replaceAll("");
    }

    private static String currency(String format) {
        var named = CURRENCY.matcher(format);
        return named.find()
                ? named.group(1).strip()
                : CurrencyMark.in(shown(format)).written();
    }

    private static String unit(String section) {
        var text = LITERAL.matcher(section)
                .results()
                .map(MatchResult::group)
                .map(XlsxFormat::shown)
                .collect(Collectors.joining());
        var unit = NOT_IN_UNITS.matcher(text).replaceAll(" ").strip();
        if (!UNIT.matcher(unit).find()) {
            return "";
        }
        return EURO.matcher(unit).matches()
                ? "EUR"
                : new CurrencyMark(unit).code().orElse(unit);
    }
}

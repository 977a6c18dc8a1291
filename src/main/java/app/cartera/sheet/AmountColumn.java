package app.cartera.sheet;

import app.cartera.shared.CurrencyMark;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the amounts of a column, however they are written. Whether a dot or a comma begins the decimals is decided for the
 * whole column, by those of its values that can be only one: so let it {@link #look} at all of them before it reads the
 * first. Where all could be both, as 1.234, they are taken for whole: hardly any money has three decimals.
 */
public final class AmountColumn {

    /** What is longer is no amount, and would be looked at for long. */
    private static final int LONGEST = 60;

    private static final String SPACES = "[\\s\\u00a0\\u2007\\u2009\\u202f]";
    private static final Pattern SPACE = Pattern.compile(SPACES + "+");
    private static final Pattern BETWEEN_THOUSANDS =
            Pattern.compile("(?<=\\d)(?:" + SPACES + "|['’])(?=\\d{3}(?!\\d))");
    private static final Pattern MINUS = Pattern.compile("[−–—]");

    /** A dash in place of decimals, as in 1'500.–, and the marks between the thousands before it. */
    private static final Pattern WITHOUT_DECIMALS =
            Pattern.compile("(?<=\\d)[.,](?:-{1,2}(?=\\)?$)|(?=(?:\\d{3}[.,])+-{1,2}\\)?$))");

    private static final Pattern SPACES_AFTER_SIGN = Pattern.compile("^([-+(])" + SPACES + "++");
    private static final Pattern SPACES_BEFORE_SIGN = Pattern.compile("(?<!" + SPACES + ")" + SPACES + "++([-)])$");
    private static final Pattern BRACKETS = Pattern.compile("\\((.+)\\)");
    private static final Pattern DIGITS = Pattern.compile("[\\d.,]*\\d[\\d.,]*");

    private final Locale locale;
    private int dots;
    private int commas;

    public AmountColumn(Locale locale) {
        this.locale = locale;
    }

    public static AmountColumn of(Iterable<Cell> cells, Locale locale) {
        var column = new AmountColumn(locale);
        cells.forEach(column::look);
        return column;
    }

    /** Learns from the cell how this column is written. */
    public void look(Cell cell) {
        if (cell instanceof Cell.Text(var text)) {
            switch (decimal(unsigned(bare(text)))) {
                case '.' -> dots++;
                case ',' -> commas++;
                default -> {}
            }
        }
    }

    /** The amount; nothing where there is none to be read. A dash alone is zero, as accountants write it. */
    public Optional<BigDecimal> read(Cell cell) {
        return switch (cell) {
            case Cell.Number(var number) -> Optional.of(number);
            case Cell.Money(var amount, var currency) -> Optional.of(amount);
            case Cell.Text(var text) -> read(bare(text));
            case Cell.Day day -> Optional.empty();
            case Cell.Moment moment -> Optional.empty();
            case Cell.Flag flag -> Optional.empty();
            case Cell.Failure failure -> Optional.empty();
        };
    }

    /**
     * The amount of the cell, written so that it is read as such whatever else is in its column: 1.234 alone may be two
     * numbers. What cannot be read stays as it is.
     */
    public Cell unmistakable(Cell cell) {
        return read(cell)
                .map(AmountColumn::withoutThreeDecimals)
                .map(amount -> withCurrency(amount, currency(cell)))
                .orElse(cell);
    }

    /** They may be taken for thousands. */
    private static BigDecimal withoutThreeDecimals(BigDecimal amount) {
        var shortest = amount.stripTrailingZeros();
        return shortest.scale() == 3 ? shortest.setScale(4) : shortest.setScale(Math.max(0, shortest.scale()));
    }

    private Cell withCurrency(BigDecimal amount, CurrencyMark currency) {
        var written = amount.toPlainString().replace('.', decimal(locale));
        return currency.equals(CurrencyMark.NONE) ? Cell.of(amount) : Cell.of(currency.written() + " " + written);
    }

    /** What the decimals begin with in a language. */
    static char decimal(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
    }

    /** The mark of a currency beside the amount. */
    public static CurrencyMark currency(Cell cell) {
        return switch (cell) {
            case Cell.Money(var amount, var currency) -> new CurrencyMark(currency);
            case Cell.Text(var text) -> CurrencyMark.in(text);
            default -> CurrencyMark.NONE;
        };
    }

    private Optional<BigDecimal> read(String bare) {
        if (bare.equals("-")) {
            return Optional.of(BigDecimal.ZERO);
        }
        var digits = unsigned(bare);
        var negative = !digits.equals(bare) && !bare.equals("+" + digits);
        return plain(digits).map(BigDecimal::new).map(amount -> negative ? amount.negate() : amount);
    }

    /** Without spaces, the mark of a currency and a dash for decimals: "€ 1 234,00 " gives "1234,00", "500.–" gives "500". */
    private static String bare(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        var tight = BETWEEN_THOUSANDS
                .matcher(MINUS.matcher(text.strip()).replaceAll("-"))
                .replaceAll("");
        var unmarked = CurrencyMark.removedFrom(tight);
        // A space within the digits which is not between thousands makes two numbers of it.
        var begun = SPACES_AFTER_SIGN.matcher(unmarked.strip()).replaceFirst("$1");
        var stripped = SPACES_BEFORE_SIGN.matcher(begun).replaceFirst("$1");
        return SPACE.matcher(stripped).find()
                ? ""
                : WITHOUT_DECIMALS.matcher(stripped).replaceAll("");
    }

    private static String unsigned(String bare) {
        var brackets = BRACKETS.matcher(bare);
        if (brackets.matches()) {
            return brackets.group(1).strip();
        } else if (bare.startsWith("-") || bare.startsWith("+")) {
            return bare.substring(1);
        } else {
            return bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare;
        }
    }

    /** The mark that these digits can only have their decimals after, or a space where it can be either. */
    private static char decimal(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            return ' ';
        }
        var dot = digits.lastIndexOf('.');
        var comma = digits.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return dot > comma ? '.' : ',';
        }
        var last = Math.max(dot, comma);
        if (last < 0) {
            return ' ';
        }
        var mark = digits.charAt(last);
        var other = mark == '.' ? ',' : '.';
        if (digits.indexOf(mark) < last) {
            return other;
        }
        var canBeThousands = digits.length() - last == 4 && last > 0 && last < 4 && digits.charAt(0) != '0';
        return canBeThousands ? ' ' : mark;
    }

    private Optional<String> plain(String digits) {
        var decimal = dots == commas && dots == 0 ? decimal(digits) : decimalOfColumn();
        var thousands = decimal == ' ' ? "[.,]" : decimal == '.' ? "," : "\\.";
        var decimals = decimal == ' ' ? "" : "(?:[%s]\\d*)?|[%<s]\\d+".formatted(decimal);
        // In India 12,34,567 is a number too.
        var whole = "(?:\\d+|\\d{1,3}(?:%1$s\\d{2,3})*%1$s\\d{3})".formatted(thousands);
        return digits.matches(whole + decimals)
                ? Optional.of(digits.replaceAll(thousands, "").replace(',', '.').replaceFirst("\\.$", ""))
                : Optional.empty();
    }

    private char decimalOfColumn() {
        return dots == commas ? decimal(locale) : dots > commas ? '.' : ',';
    }
}

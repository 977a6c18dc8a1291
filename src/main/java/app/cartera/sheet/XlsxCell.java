package app.cartera.sheet;

import app.cartera.shared.CurrencyMark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of Excel holds. A day is a number there, and so is an amount in a currency, which only its format tells. */
final class XlsxCell {

    /** Excel knows no more digits; what comes after them is noise, as in 0.30000000000000004. */
    private static final MathContext DIGITS = new MathContext(15);

    /** What stands for itself in a format: texts, single characters, colours, currencies, and the sections after the first. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.|;.*");

    /** "[$USD]", "[$€-407]": a currency, and the language that it is written in; "[$-409]" is a language alone. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^]-]+)");

    /** What is not shown as it stands in a format: "_€" is a gap as wide as the sign. */
    private static final Pattern UNSHOWN = Pattern.compile("_.|\\*.|\\[[^]]*]|[\"\\\\]");

    private static final Pattern DAY = Pattern.compile("(?i)[yd]|mmm");

    /** Excel knows no longer numbers. Written out, another could fill the memory. */
    private static final int LONGEST = 400;

    private XlsxCell() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell read) {
        return read == null
                ? Cell.EMPTY
                : switch (read.getValue()) {
                    case null -> withoutValue(read);
                    case Boolean flag -> new Cell.Flag(flag);
                    case BigDecimal number -> isDay(read) ? day(read, number) : number(read, number);
                    case Object failure when read.getType() == CellType.ERROR -> new Cell.Failure(failure.toString());
                    case Object text -> CellText.ofExcel(text.toString());
                };
    }

    /** A formula that no program has worked out is told as such: it is not an empty cell. */
    private static Cell withoutValue(org.dhatim.fastexcel.reader.Cell read) {
        var formula = read.getFormula();
        return formula == null || formula.isBlank() ? Cell.of(read.getRawValue()) : Cell.of("=" + formula);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell read, BigDecimal number) {
        if (number.scale() < -LONGEST || number.scale() > LONGEST) {
            return Cell.of(read.getRawValue());
        }
        var currency = currency(read.getDataFormatString());
        var rounded = rounded(number);
        return currency.isEmpty() ? new Cell.Number(rounded) : new Cell.Money(rounded, currency);
    }

    /** Without the zeros that rounding leaves after the last decimal. */
    private static BigDecimal rounded(BigDecimal number) {
        var shortest = number.round(DIGITS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** As the format shows it beside the number; empty where it shows none. */
    private static String currency(@Nullable String format) {
        if (format == null) {
            return "";
        }
        var named = CURRENCY.matcher(format);
        return named.find()
                ? named.group(1).strip()
                : CurrencyMark.in(UNSHOWN.matcher(format).replaceAll("")).written();
    }

    private static Cell day(org.dhatim.fastexcel.reader.Cell read, BigDecimal number) {
        try {
            var moment = read.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? Cell.of(moment.toLocalDate()) : Cell.of(moment);
        } catch (DateTimeException | ArithmeticException noDay) {
            return number(read, number);
        }
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell read) {
        var id = read.getDataFormatId();
        var format = read.getDataFormatString();
        return format == null
                ? id != null && isDay(id)
                : DAY.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** Formats that every Excel has, and no file tells: 14 to 17 and 22, and those of East Asia. */
    private static boolean isDay(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58);
    }
}

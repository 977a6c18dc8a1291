package app.cartera.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell of Excel holds. A day is a number there, which only its format tells. */
final class XlsxCell {

    /** Excel knows no more digits; what comes after them is noise, as in 0.30000000000000004. */
    private static final MathContext DIGITS = new MathContext(15);

    /** What stands for itself in a format: texts, single characters, colours, currencies, and the sections after the first. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.|;.*");

    private static final Pattern DAY = Pattern.compile("(?i)[yd]|mmm");

    private XlsxCell() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell read) {
        return read == null
                ? Cell.EMPTY
                : switch (read.getValue()) {
                    case null -> withoutValue(read);
                    case Boolean flag -> new Cell.Flag(flag);
                    case BigDecimal number -> isDay(read) ? day(read, number) : number(number);
                    case Object text -> Cell.of(text.toString().strip());
                };
    }

    /** A formula that no program has worked out is told as such: it is not an empty cell. */
    private static Cell withoutValue(org.dhatim.fastexcel.reader.Cell read) {
        var formula = read.getFormula();
        return formula == null || formula.isBlank() ? Cell.of(read.getRawValue()) : Cell.of("=" + formula);
    }

    private static Cell number(BigDecimal number) {
        return new Cell.Number(number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number);
    }

    private static Cell day(org.dhatim.fastexcel.reader.Cell read, BigDecimal number) {
        try {
            var moment = read.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? Cell.of(moment.toLocalDate()) : Cell.of(moment);
        } catch (DateTimeException | ArithmeticException noDay) {
            return number(number);
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

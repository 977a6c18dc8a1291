package app.cartera.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What cells of Excel hold. A day is a number there, and so is an amount in a currency, which only its format tells. */
final class XlsxCells {

    /** Excel knows no more digits; what comes after them is noise, as in 0.30000000000000004. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Excel knows no longer numbers. Written out, another could fill the memory. */
    private static final int LONGEST = 400;

    private final Map<String, XlsxFormat> formats = new HashMap<>();

    Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell read) {
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

    private Cell number(org.dhatim.fastexcel.reader.Cell read, BigDecimal number) {
        if (number.scale() < -LONGEST || number.scale() > LONGEST) {
            return Cell.of(read.getRawValue());
        }
        var rounded = rounded(number);
        var format = format(read);
        return format == null ? new Cell.Number(rounded) : number(format, rounded);
    }

    private static Cell number(XlsxFormat format, BigDecimal number) {
        var shown = format.shown(number);
        if (shown.isPresent()) {
            return Cell.of(shown.orElseThrow());
        } else {
            return format.currency().isEmpty() ? new Cell.Number(number) : new Cell.Money(number, format.currency());
        }
    }

    /** Without the zeros that rounding leaves after the last decimal. */
    private static BigDecimal rounded(BigDecimal number) {
        var shortest = number.round(DIGITS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private Cell day(org.dhatim.fastexcel.reader.Cell read, BigDecimal number) {
        try {
            var moment = read.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? Cell.of(moment.toLocalDate()) : Cell.of(moment);
        } catch (DateTimeException | ArithmeticException noDay) {
            return number(read, number);
        }
    }

    private boolean isDay(org.dhatim.fastexcel.reader.Cell read) {
        var id = read.getDataFormatId();
        var format = format(read);
        return format == null ? id != null && isDay(id) : format.isDay();
    }

    /** A workbook has few, for many cells. */
    private @Nullable XlsxFormat format(org.dhatim.fastexcel.reader.Cell read) {
        var format = read.getDataFormatString();
        return format == null ? null : formats.computeIfAbsent(format, XlsxFormat::new);
    }

    /** Formats that every Excel has, and no file tells: 14 to 17 and 22, and those of East Asia. */
    private static boolean isDay(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58);
    }
}

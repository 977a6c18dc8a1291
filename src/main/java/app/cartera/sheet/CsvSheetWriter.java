package app.cartera.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes CSV that Excel opens with a double click. It expects semicolons where the decimals of its language begin with a
 * comma; and it would run a text that begins like a formula, whoever typed it, unless there is an apostrophe before it.
 */
class CsvSheetWriter implements SheetWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int THOUSANDS = 3;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A currency that is no formula, whatever stands before it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Sc}. ]*");

    private final Writer out;
    private final CsvWriter csv;
    private final char decimal;

    CsvSheetWriter(OutputStream out, List<? extends SheetColumn<?>> columns, Locale locale) throws IOException {
        this.decimal = AmountColumn.decimal(locale);
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(decimal == ',' ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
        csv.writeRecord(columns.stream()
                .map(column -> Apostrophe.before(column.title()))
                .toList());
    }

    @Override
    public void write(List<Cell> line) {
        var fields = new String[line.size()];
        for (var i = 0; i < fields.length; i++) {
            fields[i] = text(line.get(i));
        }
        csv.writeRecord(fields);
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> Apostrophe.before(text);
            case Cell.Number(var number) -> number(number);
            case Cell.Money money when !money.isOfKnownCurrency() -> ofUnknownCurrency(money);
            case Cell.Money money -> number(money.scaled());
            case Cell.Moment(var moment) -> MOMENT.format(moment);
            case Cell.Failure(var shown) -> Apostrophe.before(shown);
            default -> cell.text();
        };
    }

    /** Whoever made the workbook has typed its name, and may have typed the rest of a formula. */
    private String ofUnknownCurrency(Cell.Money money) {
        var text = number(money.amount()) + " " + money.currency();
        return NAME.matcher(money.currency()).matches() ? text : Apostrophe.before(text);
    }

    /** Three decimals might be taken for thousands by whoever reads 1.234 without the others. */
    private String number(BigDecimal number) {
        var written = number.scale() == THOUSANDS ? number.setScale(THOUSANDS + 1) : number;
        return written.toPlainString().replace('.', decimal);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}

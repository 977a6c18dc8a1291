package app.cartera.sheet;

import app.cartera.shared.Currencies;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook for Excel: one sheet, and further ones where a sheet is full. */
class XlsxSheetWriter implements SheetWriter {

    private static final String APPLICATION = "Cartera";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 25;
    private static final int LINES_KEPT = 500;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/*?:\\[\\]']");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Map<String, String> formats = new HashMap<>();
    private final Workbook workbook;
    private final String title;
    private final List<? extends SheetColumn<?>> columns;
    private final int lines;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheetWriter(OutputStream out, String title, List<? extends SheetColumn<?>> columns) throws IOException {
        this(out, title, columns, Worksheet.MAX_ROWS);
    }

    /** @param lines that a sheet can have, the header among them */
    XlsxSheetWriter(OutputStream out, String title, List<? extends SheetColumn<?>> columns, int lines) {
        this.workbook = new Workbook(out, APPLICATION, null);
        this.title = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        this.columns = columns;
        this.lines = lines;
        this.sheet = nextSheet();
    }

    @Override
    public void write(List<Cell> line) throws IOException {
        if (row == lines) {
            sheet.finish();
            sheet = nextSheet();
        }
        for (var column = 0; column < line.size(); column++) {
            set(column, line.get(column));
        }
        row++;
        if (row % LINES_KEPT == 0) {
            sheet.flush();
        }
    }

    private Worksheet nextSheet() {
        var name = title.substring(0, Math.min(LONGEST_NAME, title.length()));
        sheets++;
        var next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            next.width(column, columns.get(column).width());
            next.inlineString(0, column, legal(columns.get(column).title()));
            next.style(0, column).bold().set();
        }
        row = 1;
        return next;
    }

    private void set(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> setText(column, text);
            case Cell.Number(var number) -> sheet.value(row, column, number);
            case Cell.Money money
            when !money.isOfKnownCurrency() -> setText(column, money.text() + " " + money.currency());
            case Cell.Money money -> {
                sheet.value(row, column, money.scaled());
                format(column, formats.computeIfAbsent(money.currency(), XlsxSheetWriter::moneyFormat));
            }
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                format(column, DAY);
            }
            case Cell.Moment(var moment) -> {
                sheet.value(row, column, moment);
                format(column, MOMENT);
            }
            case Cell.Flag(var flag) -> sheet.value(row, column, flag);
            case Cell.Failure(var shown) -> setText(column, shown);
        }
    }

    /** In the cell itself, as the texts that a workbook shares are kept in memory to the end. Such a text is no formula. */
    private void setText(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, legal(text));
        }
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    /** "#,##0.00 [$EUR]": Excel shows the marks of the reader's language in place of comma and dot. */
    private static String moneyFormat(String currency) {
        var decimals = Currencies.decimals(currency);
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + " [$" + currency + "]";
    }

    private static String legal(String text) {
        var clean = NOT_IN_XML.matcher(text).replaceAll("");
        return clean.substring(0, Math.min(LONGEST_TEXT, clean.length()));
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}

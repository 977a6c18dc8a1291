package app.cartera.sheet;

import app.cartera.shared.Refusal;

/** The file cannot be read as a table, or is larger than we read. */
public class UnreadableSheet extends Refusal {

    private UnreadableSheet(String key, Object... arguments) {
        super(key, arguments);
    }

    static UnreadableSheet neither() {
        return new UnreadableSheet("error.sheet.neither");
    }

    static UnreadableSheet empty() {
        return new UnreadableSheet("error.sheet.empty");
    }

    static UnreadableSheet oldExcel() {
        return new UnreadableSheet("error.sheet.oldExcel");
    }

    static UnreadableSheet openDocument() {
        return new UnreadableSheet("error.sheet.openDocument");
    }

    static UnreadableSheet damaged() {
        return new UnreadableSheet("error.sheet.damaged");
    }

    static UnreadableSheet damaged(Exception cause) {
        var damaged = damaged();
        damaged.initCause(cause);
        return damaged;
    }

    /** @param line where the text begins whose quotation marks do not fit */
    static UnreadableSheet quotes(int line) {
        // As an editor shows it, without points between thousands.
        return new UnreadableSheet("error.sheet.quotes", String.valueOf(line));
    }

    static UnreadableSheet quotes(int line, Exception cause) {
        var quotes = quotes(line);
        quotes.initCause(cause);
        return quotes;
    }

    /** @param line where the cell begins */
    static UnreadableSheet longCell(int line, int longest) {
        return new UnreadableSheet("error.sheet.longCell", String.valueOf(line), longest);
    }

    static UnreadableSheet noHeader() {
        return new UnreadableSheet("error.sheet.noHeader");
    }

    static UnreadableSheet noSuchSheet(String name) {
        return new UnreadableSheet("error.sheet.noSuchSheet", name);
    }

    static UnreadableSheet strict() {
        return new UnreadableSheet("error.sheet.strict");
    }

    static UnreadableSheet tooLarge(Limits limits) {
        return new UnreadableSheet("error.sheet.tooLarge", limits.megabytes(), limits.unpackedMegabytes());
    }

    static UnreadableSheet tooManyColumns(int most) {
        return new UnreadableSheet("error.sheet.tooManyColumns", most);
    }

    static UnreadableSheet tooManyLines(int most) {
        return new UnreadableSheet("error.sheet.tooManyLines", most);
    }
}

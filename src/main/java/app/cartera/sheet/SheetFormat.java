package app.cartera.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of files that a table is written as. */
public enum SheetFormat {
    /** UTF-8 with its mark, delimiters and decimals as the Excel of the reader's language expects them, formulas disarmed. */
    CSV("text/csv"),
    /** Excel: real numbers, days and amounts of money. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** What a file name ends with: "csv". */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the header, and what it is given then, to the stream; closing it leaves the stream open.
     *
     * @param title what the table is called, where the format has a place for it
     * @param locale the language of the reader
     */
    public SheetWriter writer(OutputStream out, String title, List<? extends SheetColumn<?>> columns, Locale locale)
            throws IOException {
        return switch (this) {
            case CSV -> new CsvSheetWriter(out, columns, locale);
            case XLSX -> new XlsxSheetWriter(out, title, columns);
        };
    }
}

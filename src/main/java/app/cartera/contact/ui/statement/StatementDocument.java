package app.cartera.contact.ui.statement;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.chart.ChartData;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The pages of a statement. Each is sent as soon as it is full. */
class StatementDocument implements Closeable {

    private static final float MARGIN = 42;
    private static final float ROOM_FOR_FOOTER = 58;
    private static final float CHART_HEIGHT = 170;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, ROOM_FOR_FOOTER);
    private final PdfWriter writer;
    private final Formats formats;

    /**
     * @param title of the document, where a reader shows it, and at the foot of its pages
     * @param page tells the number of a page: "Page 3 of"
     */
    StatementDocument(OutputStream out, String title, IntFunction<String> page, Formats formats) {
        this.formats = formats;
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(formats.locale().toLanguageTag()));
        document.addTitle(title);
        document.addCreator("Cartera");
        document.open();
        writer.setPageEvent(new StatementFooter(writer, title, page));
    }

    /** @param about under the name, at the left; {@code of}, at the right */
    void addHead(String name, List<String> about, List<String> of) {
        var left = new PdfPCell();
        var heading = line(21, name, StatementFonts.TITLE);
        heading.setSpacingAfter(4);
        left.addElement(heading);
        about.forEach(text -> left.addElement(line(text)));
        var right = new PdfPCell();
        of.forEach(line -> right.addElement(alignedRight(line)));
        add(new float[] {3, 2}, List.of(left, right));
    }

    /** One beside the other, each with its name above it. */
    void addFigures(float[] widths, Map<String, String> figures) {
        var cells = figures.entrySet().stream()
                .map(figure -> {
                    var cell = new PdfPCell();
                    cell.addElement(StatementFonts.paragraph(figure.getKey(), StatementFonts.NOTE));
                    cell.addElement(line(17, figure.getValue(), StatementFonts.FIGURE));
                    return cell;
                })
                .toList();
        add(widths, cells);
    }

    void addHeading(String text) {
        add(text, StatementFonts.HEADING, 14);
    }

    void addNote(String text) {
        add(text, StatementFonts.NOTE, 3);
    }

    void addAlert(String text) {
        add(text, StatementFonts.ALERT, 6);
    }

    void addChart(ChartData data) {
        document.add(new StatementChart(data, formats, document.right() - document.left(), CHART_HEIGHT).draw(writer));
    }

    /** Writes the rows that the table has; more may follow. */
    void add(StatementTable table) {
        table.writeTo(document);
    }

    @Override
    public void close() {
        document.close();
    }

    private void add(String text, Font font, float before) {
        var paragraph = StatementFonts.paragraph(text, font);
        paragraph.setSpacingBefore(before);
        document.add(paragraph);
    }

    private void add(float[] widths, List<PdfPCell> cells) {
        var table = StatementTable.across(widths);
        table.setSpacingAfter(8);
        cells.forEach(cell -> {
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(0);
            table.addCell(cell);
        });
        document.add(table);
    }

    private static Paragraph alignedRight(String text) {
        var line = line(text);
        line.setAlignment(Element.ALIGN_RIGHT);
        return line;
    }

    private static Paragraph line(String text) {
        return line(12, text, StatementFonts.TEXT);
    }

    private static Paragraph line(float height, String text, Font font) {
        var line = StatementFonts.paragraph(text, font);
        line.setLeading(height);
        return line;
    }
}

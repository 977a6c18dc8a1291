package app.cartera.contact.ui.statement;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A table of figures: names at the left, figures at the right, its header on each page. It keeps no more rows than
 * were added since it was last written.
 */
class StatementTable {

    private static final float THIN = 0.5f;
    private static final float PADDING = 3.5f;

    private final PdfPTable table;

    /** @param widths of the columns, as parts of the page */
    StatementTable(float[] widths, List<String> header) {
        table = across(widths);
        table.setSpacingBefore(4);
        table.setHeaderRows(1);
        table.setComplete(false);
        add(header, StatementFonts.NOTE, Rectangle.BOTTOM);
    }

    /** From edge to edge of the page. Its texts begin at the left; Hebrew in them goes on to the left. */
    static PdfPTable across(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return table;
    }

    void addRow(List<String> texts) {
        add(texts, StatementFonts.SMALL, Rectangle.BOTTOM);
    }

    void addTotal(List<String> texts) {
        add(texts, StatementFonts.SMALL_BOLD, Rectangle.NO_BORDER);
    }

    /** That no more rows follow. */
    void end() {
        table.setComplete(true);
    }

    /** Writes the rows there are, and forgets them. */
    void writeTo(Document document) {
        document.add(table);
    }

    private void add(List<String> texts, Font font, int border) {
        for (var column = 0; column < texts.size(); column++) {
            var cell = new PdfPCell(StatementFonts.phrase(texts.get(column), font));
            cell.setHorizontalAlignment(column == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            cell.setBorder(border);
            cell.setBorderWidth(THIN);
            cell.setBorderColor(StatementFonts.LINE);
            cell.setPaddingTop(PADDING);
            cell.setPaddingBottom(PADDING);
            cell.setPaddingLeft(column == 0 ? 0 : PADDING);
            cell.setPaddingRight(column == texts.size() - 1 ? 0 : PADDING);
            table.addCell(cell);
        }
    }
}

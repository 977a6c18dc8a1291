package app.cartera.contact.ui.statement;

import java.util.function.IntFunction;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of each page: what the statement is, and which page of how many. How many is filled in at the end. */
class StatementFooter extends PdfPageEventHelper {

    private static final float GAP = 22;
    private static final float SPACE = 2;
    private static final float ROOM_FOR_TOTAL = 18;
    private static final float HEIGHT = 12;
    private static final float DESCENT = 3;

    private final PdfTemplate total;
    private final String text;
    private final IntFunction<String> page;

    /** @param page tells the number of a page: "Page 3 of" */
    StatementFooter(PdfWriter writer, String text, IntFunction<String> page) {
        this.total = writer.getDirectContent().createTemplate(ROOM_FOR_TOTAL, HEIGHT);
        total.setBoundingBox(new Rectangle(0, -DESCENT, ROOM_FOR_TOTAL, HEIGHT));
        this.text = StatementFonts.printable(text, StatementFonts.NOTE);
        this.page = page;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var content = writer.getDirectContent();
        var bottom = document.bottom() - GAP;
        var edge = document.right() - ROOM_FOR_TOTAL;
        var number = note(page.apply(writer.getPageNumber()));
        var room = edge - document.left() - ColumnText.getWidth(number) - GAP;
        show(content, Element.ALIGN_LEFT, fitting(room), document.left(), bottom);
        show(content, Element.ALIGN_RIGHT, number, edge - SPACE, bottom);
        content.addTemplate(total, edge, bottom);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // The page that was begun last is none: it has a number, but it is the one after the last.
        var pages = String.valueOf(writer.getPageNumber() - 1);
        show(total, Element.ALIGN_LEFT, note(pages), 0, 0);
    }

    private Phrase fitting(float room) {
        var shown = note(text);
        for (var length = text.length(); length > 0 && ColumnText.getWidth(shown) > room; length--) {
            shown = note(text.substring(0, length).strip() + "…");
        }
        return shown;
    }

    /** It begins at the left; Hebrew in it goes on to the left. */
    private static void show(PdfContentByte content, int alignment, Phrase text, float x, float y) {
        ColumnText.showTextAligned(content, alignment, text, x, y, 0, PdfWriter.RUN_DIRECTION_LTR, 0);
    }

    private static Phrase note(String text) {
        return StatementFonts.phrase(text, StatementFonts.NOTE);
    }
}

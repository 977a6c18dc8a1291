package app.cartera.contact.ui.statement;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** The letters of a statement. Those that are used are embedded, so that names look the same wherever it is opened. */
final class StatementFonts {

    static final Color ACCENT = new Color(0, 104, 82);
    static final Color MUTED = new Color(139, 150, 157);
    static final Color INK = new Color(28, 34, 38);
    static final Color QUIET = new Color(92, 101, 107);
    static final Color LINE = new Color(217, 221, 223);
    static final Color WARNING = new Color(138, 75, 0);

    static final BaseFont PLAIN = embedded("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = embedded("LiberationSans-Bold.ttf");

    static final Font TITLE = new Font(BOLD, 18, Font.NORMAL, INK);
    static final Font HEADING = new Font(BOLD, 11, Font.NORMAL, INK);
    static final Font FIGURE = new Font(BOLD, 13, Font.NORMAL, INK);
    static final Font TEXT = new Font(PLAIN, 9, Font.NORMAL, INK);
    static final Font SMALL = new Font(PLAIN, 8, Font.NORMAL, INK);
    static final Font SMALL_BOLD = new Font(BOLD, 8, Font.NORMAL, INK);
    static final Font NOTE = new Font(PLAIN, 8, Font.NORMAL, QUIET);
    static final Font ALERT = new Font(PLAIN, 9, Font.NORMAL, WARNING);

    /** White square. */
    private static final int NO_LETTER = 0x25A1;

    private StatementFonts() {}

    static Paragraph paragraph(String text, Font font) {
        return new Paragraph(printable(text, font), font);
    }

    static Phrase phrase(String text, Font font) {
        return new Phrase(printable(text, font), font);
    }

    /** Whether none of these letters is missing, plain or bold. */
    static boolean havePrintable(String letters) {
        return letters.codePoints().allMatch(letter -> isPrintable(letter, PLAIN) && isPrintable(letter, BOLD));
    }

    /** What can be printed of a text: in place of each letter that the font lacks a square, which otherwise would be nothing. */
    static String printable(String text, Font font) {
        var letters = font.getBaseFont();
        return text.codePoints()
                .map(letter -> isPrintable(letter, letters) ? letter : NO_LETTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int letter, BaseFont letters) {
        return letters.charExists(letter) || isSilent(letter);
    }

    /** Spaces, and what joins or directs letters, have no shape. */
    private static boolean isSilent(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isIdentifierIgnorable(letter);
    }

    private static BaseFont embedded(String file) {
        try {
            return BaseFont.createFont("liberation/" + file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

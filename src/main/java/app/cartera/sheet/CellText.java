package app.cartera.sheet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells as they are read, without what programs add to them. */
final class CellText {

    /** What Excel shows for a formula that fails, in its files, and in those that it saves as CSV in Spanish. */
    private static final Set<String> FAILURES = Set.of(
            "#N/A",
            "#N/D",
            "#DIV/0!",
            "#¡DIV/0!",
            "#REF!",
            "#¡REF!",
            "#NAME?",
            "#¿NOMBRE?",
            "#VALUE!",
            "#¡VALOR!",
            "#NUM!",
            "#¡NUM!",
            "#NULL!",
            "#¡NULO!",
            "#SPILL!",
            "#CALC!");

    /** What FileMaker writes for the end of a line within a cell, or of a page. */
    private static final Pattern OTHER_LINE_BREAK = Pattern.compile("[\\u000b\\f]");

    /** Such as the one that ends a file of DOS, and half a character. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\r\\n]]");

    /** What Excel writes for a character that XML cannot have, as _x000D_ before the end of a line within a cell. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

    private CellText() {}

    static Cell cell(String text) {
        var withLineBreaks = OTHER_LINE_BREAK.matcher(text).replaceAll("\n");
        var bare = CONTROL.matcher(withLineBreaks).replaceAll("").strip();
        return FAILURES.contains(bare) ? new Cell.Failure(bare) : Cell.of(Apostrophe.removedFrom(bare));
    }

    /** From a workbook. */
    static Cell ofExcel(String text) {
        var decoded = ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return cell(LINE_BREAK.matcher(decoded).replaceAll("\n"));
    }
}

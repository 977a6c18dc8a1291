package app.cartera.sheet;

import java.util.regex.Pattern;

/** What keeps a spreadsheet from running a text that begins like a formula. It is no part of the text. */
final class Apostrophe {

    private static final String BEGIN_OF_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String DELIMITERS = ";,|\\t\\r\\n";

    /**
     * Where a formula would begin within a text, if a spreadsheet took one of these for the delimiter, as that of another
     * language does; with the apostrophes before it. After a sign, which phone numbers and lists have too, one that could do
     * harm: it calls something.
     */
    private static final Pattern WITHIN =
            Pattern.compile("(?<=[%1$s]) *+'*+(?=[=＝]|[-+@－＋＠][^%1$s(!]*+[(!|])".formatted(DELIMITERS));

    private Apostrophe() {}

    /** With one where it is needed. */
    static String before(String text) {
        var within = WITHIN.matcher(text).replaceAll("$0'");
        return beginsFormula(text, 0) ? "'" + within : within;
    }

    static String removedFrom(String text) {
        var begun = text.startsWith("'") && beginsFormula(text, 1) ? text.substring(1) : text;
        return WITHIN.matcher(begun).replaceAll(found -> without(found.group()));
    }

    private static String without(String before) {
        return before.endsWith("'") ? before.substring(0, before.length() - 1) : before;
    }

    private static boolean beginsFormula(String text, int at) {
        return text.length() > at && BEGIN_OF_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}

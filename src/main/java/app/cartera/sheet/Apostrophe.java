package app.cartera.sheet;

/** What keeps a spreadsheet from running a text that begins like a formula. It is no part of the text. */
final class Apostrophe {

    private static final String BEGIN_OF_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Apostrophe() {}

    /** With one where it is needed. */
    static String before(String text) {
        return beginsFormula(text, 0) ? "'" + text : text;
    }

    static String removedFrom(String text) {
        return text.startsWith("'") && beginsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text, int at) {
        return text.length() > at && BEGIN_OF_FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}

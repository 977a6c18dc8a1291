package app.cartera.sheet;

/** What a spreadsheet calls a column. */
public final class ColumnLetters {

    private ColumnLetters() {}

    /** "A" for 0, "AB" for 27. */
    public static String of(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : of(column / 26 - 1) + last;
    }
}

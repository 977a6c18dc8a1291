package app.cartera.sheet;

import java.util.function.Function;

/**
 * A column of a file that is written.
 *
 * @param width in characters, where the format knows of widths
 * @param cell what it has of a record
 */
public record SheetColumn<R>(String title, int width, Function<R, Cell> cell) {

    /** As wide as a name. */
    public static <R> SheetColumn<R> wide(String title, Function<R, Cell> cell) {
        return new SheetColumn<>(title, 40, cell);
    }

    /** As wide as a word, a day or an amount. */
    public static <R> SheetColumn<R> of(String title, Function<R, Cell> cell) {
        return new SheetColumn<>(title, 18, cell);
    }
}

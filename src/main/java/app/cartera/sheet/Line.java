package app.cartera.sheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file.
 *
 * @param number counted in the file from 1, as a spreadsheet or an editor shows it
 * @param cells as many as the file has columns; more where this line has more
 */
public record Line(int number, List<Cell> cells) implements Serializable {

    /** The cell in this column, counted from 0; an empty one where the line is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Without the empty cells at its end, but not shorter than this. */
    Line fitted(int columns) {
        var size = cells.size();
        while (size > columns && cells.get(size - 1).isEmpty()) {
            size--;
        }
        var fitted = new ArrayList<>(cells.subList(0, size));
        while (fitted.size() < columns) {
            fitted.add(Cell.EMPTY);
        }
        return new Line(number, List.copyOf(fitted));
    }
}

package app.cartera.sheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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
        return filledColumns().cardinality();
    }

    BitSet filledColumns() {
        var filled = new BitSet();
        IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .forEach(filled::set);
        return filled;
    }

    /** Without the empty cells at its end and what is beyond a gap, but not shorter than this. */
    Line fitted(int columns) {
        var table = filledColumns();
        table.set(0, columns);
        var size = Header.width(table);
        var fitted = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (fitted.size() < size) {
            fitted.add(Cell.EMPTY);
        }
        return new Line(number, List.copyOf(fitted));
    }
}

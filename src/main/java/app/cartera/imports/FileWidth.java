package app.cartera.imports;

import app.cartera.sheet.ColumnLetters;
import app.cartera.sheet.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How wide the lines of a file are. In a workbook a note may stand beside the table. In a file of text, what is beyond the
 * header comes of a value that has the delimiter in it and no quotes around it: all cells after it say something else than
 * their columns. It has to {@link #look} at all lines before it is asked about the first.
 */
final class FileWidth {

    /** The title for what is beyond the header, by which it is known again where the wrong lines come back as a file. */
    private static final String BEYOND = "…";

    private final ImportFile file;
    private final List<String> titles;
    private final IntPredicate saysNothing;
    private final int named;
    private final int[] filled;
    private int lines;
    private int widest;

    @Nullable
    private Boolean ofText;

    /** @param saysNothing whether this column, counted from 0, is passed over */
    FileWidth(ImportFile file, List<String> titles, IntPredicate saysNothing) {
        this.file = file;
        this.titles = titles;
        this.saysNothing = saysNothing;
        named = named();
        filled = new int[titles.size()];
    }

    /** How many columns there are up to the last that has a title. */
    private int named() {
        var count = titles.size();
        while (count > 0
                && (isBeyond(titles.get(count - 1)) || titles.get(count - 1).equals(ColumnLetters.of(count - 1)))) {
            count--;
        }
        return count;
    }

    void look(Line line) {
        lines++;
        widest = Math.max(widest, line.cells().size());
        for (var column = named; column < titles.size(); column++) {
            filled[column] += line.cell(column).isEmpty() ? 0 : 1;
        }
    }

    /** The titles of all columns, others for what is beyond the header: empty ones where that is a note. */
    List<String> titles() {
        return IntStream.range(0, Math.max(titles.size(), widest))
                .mapToObj(column -> isSurplus(column) ? BEYOND : column < titles.size() ? titles.get(column) : "")
                .toList();
    }

    /** What is wrong with the line, if it has more cells than there are columns. */
    Optional<LineError> surplus(Line line) {
        var surplus = IntStream.range(named, line.cells().size())
                .filter(column -> !line.cell(column).isEmpty() && isSurplus(column))
                .mapToObj(column -> line.cell(column).text())
                .collect(Collectors.joining(" "));
        return surplus.isEmpty()
                ? Optional.empty()
                : Optional.of(new LineError(line.number(), RecordFault.MORE_CELLS, "", surplus));
    }

    private boolean isSurplus(int column) {
        if (column < named) {
            return false;
        } else if (column >= titles.size()) {
            return isOfText();
        } else {
            return saysNothing.test(column) && (isBeyond(titles.get(column)) || (isFilledBySome(column) && isOfText()));
        }
    }

    /** One that nearly all lines fill is a column, the title of which is missing. */
    private boolean isFilledBySome(int column) {
        return filled[column] * 10 < lines * 9;
    }

    private static boolean isBeyond(String title) {
        return title.startsWith(BEYOND);
    }

    private boolean isOfText() {
        if (ofText == null) {
            ofText = file.isText();
        }
        return ofText;
    }
}

package app.cartera.imports;

import app.cartera.sheet.Cell;
import app.cartera.sheet.Line;
import app.cartera.sheet.UnreadableSheet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a file looks like.
 *
 * @param <C> what columns can say
 * @param file with the sheet that is looked at, where it has several
 * @param columns with what each seems to say
 * @param sheets the names of the sheets in an Excel file; of others there are none
 */
public record ImportTable<C extends Enum<C>>(ImportFile file, List<ImportColumn<C>> columns, List<String> sheets)
        implements Serializable {

    private static final int LINES_LOOKED_AT = 200;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    /** Guesses what columns say. */
    @FunctionalInterface
    public interface Guess<C> {

        /** @param sample the first lines below the titles */
        List<C> of(List<String> titles, List<Line> sample);
    }

    /**
     * Looks at the file. Where none of its sheets is chosen, the first that is a table is looked at: others before it may be a
     * cover, or empty.
     *
     * @throws UnreadableSheet when the file is damaged, or no table
     * @throws ImportRefused when the file was not kept
     */
    public static <C extends Enum<C>> ImportTable<C> look(ImportFile file, Guess<C> guess) {
        var sheets = file.sheetNames();
        if (file.sheet() != null || sheets.size() < 2) {
            return look(file, sheets, guess);
        }
        return sheets.stream()
                .map(file::withSheet)
                .flatMap(one -> table(one, sheets, guess).stream())
                .findFirst()
                .orElseGet(() -> look(file, sheets, guess));
    }

    private static <C extends Enum<C>> Optional<ImportTable<C>> table(
            ImportFile file, List<String> sheets, Guess<C> guess) {
        try {
            return Optional.of(look(file, sheets, guess));
        } catch (UnreadableSheet none) {
            return Optional.empty();
        }
    }

    private static <C extends Enum<C>> ImportTable<C> look(ImportFile file, List<String> sheets, Guess<C> guess) {
        try (var sheet = file.open()) {
            var sample = sheet.lines().limit(LINES_LOOKED_AT).toList();
            var titles = sheet.columns();
            var roles = guess.of(titles, sample);
            var columns = IntStream.range(0, roles.size())
                    .mapToObj(column ->
                            new ImportColumn<>(titles.get(column), samples(sample, column), roles.get(column)))
                    .toList();
            return new ImportTable<>(file, columns, sheets);
        }
    }

    private static List<String> samples(List<Line> lines, int column) {
        return lines.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty())
                .map(Cell::text)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SAMPLE)))
                .distinct()
                .limit(SAMPLES)
                .toList();
    }
}

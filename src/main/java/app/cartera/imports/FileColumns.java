package app.cartera.imports;

import app.cartera.imports.ColumnMeaning.Kind;
import app.cartera.shared.ThisAge;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.DayColumn;
import app.cartera.sheet.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The columns of a file by what their cells hold, after a look at all lines: how a column writes dates and amounts is seen from
 * the whole of it. Columns are counted from 0.
 */
public final class FileColumns {

    private final List<String> header;
    private final List<Kind> kinds;
    private final Map<Integer, DayColumn> days;
    private final Map<Integer, AmountColumn> amounts;
    private final FileWidth width;

    private FileColumns(ImportFile file, List<String> header, List<Kind> kinds, Locale locale) {
        this.header = header;
        this.kinds = kinds;
        days = columns(Kind.DAY, () -> new DayColumn(locale));
        amounts = columns(Kind.AMOUNT, () -> new AmountColumn(locale));
        width = new FileWidth(file, header, column -> kind(column) == Kind.NOTHING);
    }

    private <R> Map<Integer, R> columns(Kind kind, Supplier<R> reader) {
        var columns = new TreeMap<Integer, R>();
        IntStream.range(0, kinds.size())
                .filter(column -> kinds.get(column) == kind)
                .forEach(column -> columns.put(column, reader.get()));
        return columns;
    }

    /**
     * Reads the whole file.
     *
     * @param kinds what the cells of each column hold
     * @param locale by its habits dates and amounts are read that could mean two things
     */
    public static FileColumns lookAt(ImportFile file, List<Kind> kinds, Locale locale) {
        try (var sheet = file.open()) {
            var columns = new FileColumns(file, sheet.columns(), kinds, locale);
            sheet.lines().forEach(columns::look);
            return columns;
        }
    }

    private void look(Line line) {
        width.look(line);
        days.forEach((column, its) -> its.look(line.cell(column)));
        amounts.forEach((column, its) -> its.look(line.cell(column)));
    }

    private Kind kind(int column) {
        return column < kinds.size() ? kinds.get(column) : Kind.NOTHING;
    }

    /** The title of one of the columns that have one. */
    public String title(int column) {
        return header.get(column);
    }

    /** See {@link FileWidth#titles}. */
    public List<String> titles() {
        return width.titles();
    }

    public DayColumn day(int column) {
        return Objects.requireNonNull(days.get(column));
    }

    public AmountColumn amount(int column) {
        return Objects.requireNonNull(amounts.get(column));
    }

    /** What is wrong with the line, if it has more cells than there are columns. */
    public Optional<LineError> surplus(Line line) {
        return width.surplus(line);
    }

    /**
     * The line so that it says the same in a file of few lines, where 5/6/2026 or 1.234 might be something else. What cannot be
     * read stays as it stands, as does one whose cells are not in their columns.
     */
    public Line alone(Line line) {
        return surplus(line).isPresent()
                ? line
                : new Line(
                        line.number(),
                        IntStream.range(0, line.cells().size())
                                .mapToObj(column -> alone(column, line.cell(column)))
                                .toList());
    }

    private Cell alone(int column, Cell cell) {
        return switch (kind(column)) {
            case DAY ->
                day(column).read(cell).filter(ThisAge::has).map(Cell::of).orElse(cell);
            case AMOUNT -> amount(column).unmistakable(cell);
            // As it was read: Excel shows a number or a day in a column of texts in its own way.
            case TEXT, NAME, FLAG -> Cell.of(cell.text());
            case NOTHING -> cell instanceof Cell.Money money ? Cell.of(money.text() + " " + money.currency()) : cell;
        };
    }
}

package app.cartera.imports;

import app.cartera.imports.ColumnMeaning.Kind;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.DayColumn;
import app.cartera.sheet.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The columns of a file by what they say. It has to {@link #look} at all lines before the first is read: how a column writes
 * dates and amounts is seen from the whole of it.
 *
 * @param <C> what columns can say
 */
public final class ColumnValues<C extends Enum<C> & ColumnMeaning> {

    private final List<String> titles;
    private final List<C> roles;
    private final Map<C, DayColumn> days;
    private final Map<C, AmountColumn> amounts;
    private final FileWidth width;

    ColumnValues(List<String> titles, RecordImport<C, ?> plan) {
        this.titles = titles;
        roles = plan.roles();
        days = readers(Kind.DAY, () -> new DayColumn(plan.locale()));
        amounts = readers(Kind.AMOUNT, () -> new AmountColumn(plan.locale()));
        width = new FileWidth(
                plan.file(),
                titles,
                column -> column >= roles.size() || roles.get(column).kind() == Kind.NOTHING);
    }

    private <R> Map<C, R> readers(Kind kind, Supplier<R> reader) {
        var readers = new LinkedHashMap<C, R>();
        roles.stream().filter(role -> role.kind() == kind).forEach(role -> readers.put(role, reader.get()));
        return readers;
    }

    void look(Line line) {
        width.look(line);
        days.forEach((role, column) -> column.look(cell(line, role)));
        amounts.forEach((role, column) -> column.look(cell(line, role)));
    }

    /** What the line says. */
    public LineValues<C> of(Line line) {
        return new LineValues<>(this, line);
    }

    boolean has(C role) {
        return roles.contains(role);
    }

    Cell cell(Line line, C role) {
        return has(role) ? line.cell(roles.indexOf(role)) : Cell.EMPTY;
    }

    /** The title of the column that says this; empty where none does. */
    String title(C role) {
        return has(role) ? titles.get(roles.indexOf(role)) : "";
    }

    DayColumn day(C role) {
        return Objects.requireNonNull(days.get(role));
    }

    AmountColumn amount(C role) {
        return Objects.requireNonNull(amounts.get(role));
    }

    /** See {@link FileWidth#titles}. */
    List<String> titles() {
        return width.titles();
    }

    /** What is wrong with the line, if it has more cells than there are columns. */
    Optional<LineError> surplus(Line line) {
        return width.surplus(line, RecordFault.MORE_CELLS);
    }

    /**
     * The line so that it says the same in a file of few lines, where 5/6/2026 or 1.234 might be something else. What cannot be
     * read stays as it stands.
     */
    Line alone(Line line) {
        return surplus(line).isPresent()
                ? line
                : new Line(
                        line.number(),
                        IntStream.range(0, line.cells().size())
                                .mapToObj(column -> alone(column, line.cell(column)))
                                .toList());
    }

    private Cell alone(int column, Cell cell) {
        if (column >= roles.size()) {
            return cell;
        }
        var role = roles.get(column);
        return switch (role.kind()) {
            case DAY -> day(role).read(cell).map(Cell::of).orElse(cell);
            case AMOUNT -> amount(role).unmistakable(cell);
            // As it was read: Excel shows a number or a day in a column of texts in its own way.
            case TEXT, NAME, FLAG -> Cell.of(cell.text());
            case NOTHING -> cell;
        };
    }
}

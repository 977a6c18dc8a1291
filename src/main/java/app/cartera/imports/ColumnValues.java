package app.cartera.imports;

import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.DayColumn;
import app.cartera.sheet.Line;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file by what they say, each of which one column says at most.
 *
 * @param <C> what columns can say
 */
public final class ColumnValues<C extends Enum<C> & ColumnMeaning> {

    private final FileColumns columns;
    private final List<C> roles;

    ColumnValues(FileColumns columns, List<C> roles) {
        this.columns = columns;
        this.roles = roles;
    }

    /** What the line says. */
    public LineValues<C> of(Line line) {
        return new LineValues<>(this, line);
    }

    private boolean has(C role) {
        return roles.contains(role);
    }

    Cell cell(Line line, C role) {
        return has(role) ? line.cell(roles.indexOf(role)) : Cell.EMPTY;
    }

    /** The title of the column that says this; empty where none does. */
    String title(C role) {
        return has(role) ? columns.title(roles.indexOf(role)) : "";
    }

    List<String> titles() {
        return columns.titles();
    }

    DayColumn day(C role) {
        return columns.day(roles.indexOf(role));
    }

    AmountColumn amount(C role) {
        return columns.amount(roles.indexOf(role));
    }

    Optional<LineError> surplus(Line line) {
        return columns.surplus(line);
    }
}

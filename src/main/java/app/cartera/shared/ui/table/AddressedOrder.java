package app.cartera.shared.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of a grid as it stands in an address: the key of a column in lower case, such as {@code due}, or {@code -due} for
 * the other way round.
 */
public final class AddressedOrder<T> implements Serializable {

    private final Grid<T> grid;
    private final String usual;
    private final SerializableFunction<String, Grid.@Nullable Column<T>> columns;

    /** @param usual the order where an address says none */
    public AddressedOrder(Grid<T> grid, String usual) {
        this(grid, usual, grid::getColumnByKey);
    }

    /** @param columns gives the column of a key, of a grid that makes its columns when they are needed; null if there is none */
    public AddressedOrder(Grid<T> grid, String usual, SerializableFunction<String, Grid.@Nullable Column<T>> columns) {
        this.grid = grid;
        this.usual = usual;
        this.columns = columns;
    }

    /** Nothing for the usual order. */
    public @Nullable String parameter() {
        return grid.getSortOrder().stream()
                .map(AddressedOrder::text)
                .filter(order -> !order.equals(usual))
                .findFirst()
                .orElse(null);
    }

    /** Sorts as an address says; in the usual order where it says nothing that can be understood. */
    public void show(@Nullable String parameter) {
        var asked = parameter == null ? usual : parameter;
        var column = column(asked);
        var order = column == null ? order(usual, Objects.requireNonNull(column(usual), usual)) : order(asked, column);
        if (!grid.getSortOrder().equals(List.of(order))) {
            grid.sort(List.of(order));
        }
    }

    private Grid.@Nullable Column<T> column(String asked) {
        var found = columns.apply(asked.replaceFirst("^-", "").toUpperCase(Locale.ROOT));
        return found == null || !found.isSortable() ? null : found;
    }

    private static <T> GridSortOrder<T> order(String asked, Grid.Column<T> column) {
        return new GridSortOrder<>(column, asked.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING);
    }

    private static String text(GridSortOrder<?> order) {
        var key = order.getSorted().getKey().toLowerCase(Locale.ROOT);
        return order.getDirection() == SortDirection.DESCENDING ? "-" + key : key;
    }
}

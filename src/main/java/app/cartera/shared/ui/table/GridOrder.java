package app.cartera.shared.ui.table;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.SortDirection;
import org.springframework.data.domain.Sort;

/** The order in which a grid shows its records, for the service that reads them. */
public final class GridOrder {

    private GridOrder() {}

    /** By the keys of the columns; unsorted where the grid is. */
    public static Sort of(Grid<?> grid) {
        return Sort.by(grid.getSortOrder().stream()
                .map(order -> new Sort.Order(
                        order.getDirection() == SortDirection.DESCENDING ? Sort.Direction.DESC : Sort.Direction.ASC,
                        order.getSorted().getKey()))
                .toList());
    }
}

package app.cartera.shared.ui.table;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;

/** A table as a person sorts it. What the testers do comes from the server, and so is of the program. */
public final class Sorted {

    private Sorted() {}

    /** As clicks on the header of a column do. */
    public static <T> void byPerson(Grid<T> grid, String key, SortDirection direction) {
        var order = List.of(new GridSortOrder<>(grid.getColumnByKey(key), direction));
        grid.sort(order);
        ComponentUtil.fireEvent(grid, new SortEvent<>(grid, order, true));
    }
}

package app.cartera.shared.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedOrderTest {

    private final Grid<String> grid = new Grid<>();
    private final AddressedOrder<String> order = new AddressedOrder<>(grid, "-revenue");

    @BeforeEach
    void columns() {
        List.of("NAME", "REVENUE")
                .forEach(key -> grid.addColumn(row -> row).setKey(key).setSortProperty(key));
        grid.addColumn(row -> row).setKey("NOTE").setSortable(false);
    }

    @ParameterizedTest
    @CsvSource({"name,NAME,ASCENDING", "-name,NAME,DESCENDING", "revenue,REVENUE,ASCENDING"})
    void an_address_says_a_column_and_which_way_round(String parameter, String key, SortDirection direction) {
        order.show(parameter);

        assertThat(grid.getSortOrder()).containsExactly(new GridSortOrder<>(grid.getColumnByKey(key), direction));
        assertThat(order.parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "nonsense", "note", "-revenue"})
    void what_says_nothing_is_the_usual_order_and_that_needs_no_saying(String parameter) {
        order.show("name");

        order.show(parameter);

        assertThat(grid.getSortOrder())
                .containsExactly(new GridSortOrder<>(grid.getColumnByKey("REVENUE"), SortDirection.DESCENDING));
        assertThat(order.parameter()).isNull();
    }

    @Test
    void a_grid_that_is_not_sorted_says_nothing() {
        assertThat(order.parameter()).isNull();
    }
}

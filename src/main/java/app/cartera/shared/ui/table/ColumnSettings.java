package app.cartera.shared.ui.table;

import com.vaadin.flow.component.grid.Grid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of a grid a person sees and how wide, as a short text to be remembered: "CODE=120px,START=hidden". */
public record ColumnSettings(Map<String, String> byKey) {

    private static final String HIDDEN = "hidden";

    public static ColumnSettings parse(String text) {
        return new ColumnSettings(Arrays.stream(text.split(","))
                .map(entry -> entry.split("=", 2))
                .filter(entry -> entry.length == 2)
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (first, second) -> second)));
    }

    public static <T> ColumnSettings of(Grid<T> grid) {
        return new ColumnSettings(grid.getColumns().stream()
                .filter(column -> column.getKey() != null)
                .collect(Collectors.toMap(Grid.Column::getKey, ColumnSettings::state)));
    }

    /** These settings, and the columns with these keys hidden. */
    public ColumnSettings withHidden(Stream<String> keys) {
        var all = new HashMap<>(byKey);
        keys.forEach(key -> all.put(key, HIDDEN));
        return new ColumnSettings(all);
    }

    /** Whether the column is to be seen; nothing where the person never had that choice. */
    public Optional<Boolean> shows(String key) {
        return Optional.ofNullable(byKey.get(key)).map(state -> !state.equals(HIDDEN));
    }

    public void applyTo(Grid<?> grid) {
        byKey.forEach((key, state) -> {
            var column = grid.getColumnByKey(key);
            if (column != null) {
                column.setVisible(!state.equals(HIDDEN));
                if (state.endsWith("px")) {
                    column.setWidth(state).setFlexGrow(0);
                }
            }
        });
    }

    public String text() {
        return byKey.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String state(Grid.Column<?> column) {
        if (!column.isVisible()) {
            return HIDDEN;
        } else {
            return column.getFlexGrow() == 0 && column.getWidth() != null ? column.getWidth() : "auto";
        }
    }
}

package app.cartera.shared.ui.table;

import app.cartera.access.Preferences;
import com.vaadin.flow.component.grid.Grid;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table as a person left them: which ones, and how wide. */
public class KeptColumns implements Serializable {

    private final Grid<?> grid;
    private final transient Preferences preferences;
    private final String name;
    private final Map<String, String> optional = new LinkedHashMap<>();

    /** @param name under which they are remembered */
    public KeptColumns(Grid<?> grid, Preferences preferences, String name) {
        this.grid = grid;
        this.preferences = preferences;
        this.name = name;
        grid.addColumnResizeListener(resize -> keep());
    }

    /** The column with this key need not be seen; in the order in which these are said, people choose from them. */
    public void addOptional(String key, String title) {
        optional.put(key, title);
    }

    public void show() {
        preferences.get(name).map(ColumnSettings::parse).ifPresent(settings -> settings.applyTo(grid));
    }

    /** A button to choose from those that need not be seen. */
    public ColumnChooser chooser() {
        return new ColumnChooser(this::choices);
    }

    private List<ColumnChooser.Choice> choices() {
        return optional.entrySet().stream()
                .map(column -> new ColumnChooser.Choice(
                        column.getValue(),
                        grid.getColumnByKey(column.getKey()).isVisible(),
                        visible -> show(column.getKey(), visible)))
                .toList();
    }

    private void show(String key, boolean visible) {
        grid.getColumnByKey(key).setVisible(visible);
        keep();
    }

    private void keep() {
        preferences.set(name, ColumnSettings.of(grid).text());
    }
}

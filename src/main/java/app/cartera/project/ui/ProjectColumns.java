package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.table.ColumnSettings;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.function.SerializableBiFunction;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of projects. Each is made when it is first to be seen or sorted by: it takes some kilobytes of every
 * session, and most people look at half of them.
 */
class ProjectColumns implements Serializable {

    /** Names tell projects and clients apart: they get the room that a wide window has. */
    private static final Set<ProjectColumn> GROW = Set.of(ProjectColumn.NAME, ProjectColumn.CLIENT);

    private final Grid<ProjectRow> grid;

    @Nullable
    private final FigureColumns figures;

    /** @param figures null for those who may not see money */
    ProjectColumns(Grid<ProjectRow> grid, @Nullable FigureColumns figures) {
        this.grid = grid;
        this.figures = figures;
    }

    /** Shows what the person chose before, and of what is new since then the usual ones. */
    void show(Optional<ColumnSettings> chosen, Set<ProjectColumn> usual) {
        all().filter(column -> chosen.flatMap(settings -> settings.shows(column.name()))
                        .orElse(usual.contains(column)))
                .forEach(column -> show(column, true));
        chosen.ifPresent(settings -> settings.applyTo(grid));
    }

    void show(ProjectColumn column, boolean visible) {
        if (visible || has(column)) {
            get(column).setVisible(visible);
        }
    }

    /** Those that this person may see, whether they are shown or not. */
    Stream<ProjectColumn> all() {
        return Stream.of(ProjectColumn.values()).filter(column -> figures != null || !column.isMoney());
    }

    Stream<ProjectColumn> visible() {
        return all().filter(this::isVisible);
    }

    boolean isVisible(ProjectColumn column) {
        return has(column) && get(column).isVisible();
    }

    ColumnSettings settings() {
        return ColumnSettings.of(grid)
                .withHidden(all().filter(column -> !has(column)).map(ProjectColumn::name));
    }

    /** Hidden, if it was not there before. */
    Column<ProjectRow> get(ProjectColumn column) {
        var there = grid.getColumnByKey(column.name());
        return there == null ? make(column) : there;
    }

    private boolean has(ProjectColumn column) {
        return grid.getColumnByKey(column.name()) != null;
    }

    private Column<ProjectRow> make(ProjectColumn column) {
        var made = cells(column)
                .setKey(column.name())
                .setHeader(column.title())
                .setResizable(true)
                .setWidth(column.width)
                .setFlexGrow(GROW.contains(column) ? 1 : 0);
        made.setVisible(false);
        column.sortKey().ifPresent(key -> made.setSortProperty(key.name()).setSortable(true));
        putInOrder();
        return made;
    }

    /** The menu of a row comes last. */
    private void putInOrder() {
        var known = Stream.of(ProjectColumn.values())
                .filter(this::has)
                .map(this::get)
                .toList();
        var others = grid.getColumns().stream().filter(column -> !known.contains(column));
        grid.setColumnOrder(Stream.concat(known.stream(), others).toList());
    }

    private Column<ProjectRow> cells(ProjectColumn column) {
        return switch (column) {
            case NAME -> grid.addColumn(ProjectCells.name()).setRowHeader(true);
            case CODE -> text((formats, row) -> row.code());
            case CLIENT -> grid.addColumn(ProjectCells.client());
            case STATUS -> grid.addColumn(ProjectCells.status());
            case OWNER -> text((formats, row) -> row.ownerName());
            case START -> text((formats, row) -> formats.date(row.startDate()));
            case DUE -> text((formats, row) -> formats.date(row.dueDate()));
            case BILLABLE -> text((formats, row) -> translate("value." + row.billable()));
            case BUDGET -> budget();
            case TAGS -> grid.addColumn(ProjectCells.tags()).setSortable(false);
            case CHANGED -> text((formats, row) -> formats.moment(row.changedAt()));
            case REVENUE, COSTS, MARGIN, MARGIN_PERCENT, BUDGET_USED, LAST_ENTRY ->
                Objects.requireNonNull(figures).add(column);
        };
    }

    private Column<ProjectRow> budget() {
        return text((formats, row) -> formats.columnMoney(row.budgetAmount(), row.currency()))
                .setTextAlign(ColumnTextAlign.END)
                .setTooltipGenerator(row -> translate("value.budgetType." + row.budgetType()));
    }

    private Column<ProjectRow> text(SerializableBiFunction<Formats, ProjectRow, @Nullable String> text) {
        return grid.addColumn(row -> Objects.requireNonNullElse(text.apply(Formats.current(), row), ""));
    }
}

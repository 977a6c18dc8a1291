package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Preferences;
import app.cartera.finance.ContributionService;
import app.cartera.finance.Period;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.ColumnSettings;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.RowMenu;
import app.cartera.sheet.Export;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A lazy table of projects, with links to project and client. A column that tells money is there only for those who may
 * see it. What a person hides or widens is remembered under the name of the table.
 */
@Uses(Button.class)
@Uses(ContextMenu.class)
@Uses(Icon.class)
public class ProjectsTable extends Grid<ProjectRow> {

    static final String TAGS = "TAGS";
    private static final Set<SortKey> HIDDEN_AT_FIRST = Set.of(SortKey.START, SortKey.BILLABLE, SortKey.CHANGED);

    private final transient ProjectService projects;
    private final transient Preferences preferences;
    private final transient ContributionService contributions;
    private final String name;

    @Nullable
    private final FigureColumns figures;

    private ProjectFilter filter = ProjectFilter.NONE;
    private long total;
    private boolean settingsRead;

    public ProjectsTable(
            String name,
            ProjectService projects,
            ContributionService contributions,
            CurrentUser currentUser,
            Preferences preferences) {
        this.name = name + ".columns";
        this.projects = projects;
        this.contributions = contributions;
        this.preferences = preferences;
        setAriaLabel(getTranslation("projects.grid"));
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        addColumns(currentUser.seesMoney());
        figures = currentUser.seesMoney() ? new FigureColumns(this, contributions) : null;
        setItemsPageable(this::rows, page -> countRows());
        getLazyDataView().setIdentifierProvider(ProjectRow::id);
        addColumnResizeListener(resize -> remember());
    }

    /** Shows the projects that match, read afresh. */
    public void show(ProjectFilter matching) {
        show(matching, Period.ALL);
    }

    /** The same with the figures of a period. Such a table can be sorted by them if it shows the projects of one client. */
    public void show(ProjectFilter matching, Period period) {
        readSettings();
        filter = matching;
        if (figures != null) {
            figures.setPeriod(period);
        }
        getDataProvider().refreshAll();
    }

    /** Shows the figures at first, unless the person has chosen otherwise, in place of what all the rows have alike. */
    public void preferFigures() {
        if (figures != null) {
            Stream.of(SortKey.CODE, SortKey.CLIENT, SortKey.OWNER, SortKey.DUE, SortKey.BUDGET)
                    .forEach(key -> getColumnByKey(key.name()).setVisible(false));
            FigureColumns.KEYS.stream()
                    .filter(key -> key != SortKey.LAST_ENTRY)
                    .forEach(key -> getColumnByKey(key.name()).setVisible(true));
        }
    }

    private void readSettings() {
        if (!settingsRead) {
            preferences.get(name).map(ColumnSettings::parse).ifPresent(settings -> settings.applyTo(this));
            settingsRead = true;
        }
    }

    /** How many projects match; known once the table was drawn. */
    public long total() {
        return total;
    }

    /** Tells how many projects match, now and whenever that changes. */
    public void onTotal(SerializableConsumer<Long> listener) {
        getLazyDataView().addItemCountChangeListener(change -> listener.accept(total));
    }

    /** The order as a parameter of an address, such as {@code -due}; nothing for the usual one, by name. */
    public Optional<String> sortParameter() {
        return getSortOrder().stream()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey().toLowerCase(Locale.ROOT))
                .filter(order -> !order.equals("name"))
                .findFirst();
    }

    /** Sorts as {@link #sortParameter} says; by name where it says nothing that can be understood. */
    public void sortBy(@Nullable String parameter) {
        var asked = parameter == null ? "name" : parameter;
        var key = asked.replaceFirst("^-", "").toUpperCase(Locale.ROOT);
        var column = getColumnByKey(key);
        var known = column != null && column.isSortable();
        var order = new GridSortOrder<>(
                known ? column : getColumnByKey(SortKey.NAME.name()),
                known && asked.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING);
        if (!getSortOrder().equals(List.of(order))) {
            sort(List.of(order));
        }
    }

    /** What is shown, for a file. */
    public Export<ProjectExport.Line> export() {
        var visible = getColumns().stream()
                .filter(column -> column.getKey() != null && column.isVisible())
                .toList();
        var sort = sortParameter()
                .map(order -> Sort.by(
                        order.startsWith("-") ? Sort.Direction.DESC : Sort.Direction.ASC,
                        order.replaceFirst("^-", "").toUpperCase(Locale.ROOT)))
                .orElse(Sort.unsorted());
        var matching = filter;
        var period = period();
        return ProjectExport.of(projects, contributions, () -> ids(matching, period, sort), period, visible);
    }

    private long[] ids(ProjectFilter matching, Period period, Sort sort) {
        return sortedByPeriod(matching, period, PageRequest.of(0, Integer.MAX_VALUE, sort))
                .map(ids -> ids.stream().mapToLong(Long::longValue).toArray())
                .orElseGet(() -> projects.ids(matching, sort));
    }

    /** Puts a menu for one project at the end of its row. */
    public void addRowMenu(RowMenu<ProjectRow> menu) {
        menu.addTo(this, getTranslation("projects.actions")).setFrozenToEnd(true);
    }

    Ticks makeSelectable(Command changed) {
        var ticks = new Ticks(this, changed);
        setSelectionModel(ticks, SelectionMode.MULTI);
        return ticks;
    }

    private List<ProjectRow> rows(Pageable page) {
        var rows =
                sortedByPeriod(filter, period(), page).map(projects::rows).orElseGet(() -> projects.page(filter, page));
        if (figures != null) {
            figures.readFor(rows);
        }
        return getColumnByKey(TAGS).isVisible() ? projects.withTags(rows) : rows;
    }

    private Period period() {
        return figures == null ? Period.ALL : figures.period();
    }

    /** The ids of the page, where it is in the order of what a period brought; else the projects know the order. */
    private Optional<List<Long>> sortedByPeriod(ProjectFilter matching, Period period, Pageable page) {
        var client = matching.clientId();
        if (client == null || period.isAll()) {
            return Optional.empty();
        }
        return page.getSort().stream()
                .findFirst()
                .filter(order -> FigureColumns.isOfPeriod(order.getProperty()))
                .map(order -> contributions.sortedProjects(
                        client,
                        period,
                        SortKey.valueOf(order.getProperty()),
                        order.isDescending(),
                        page.getOffset(),
                        page.getPageSize()));
    }

    /** The columns that a person can choose. */
    Stream<Column<ProjectRow>> hideable() {
        return getColumns().stream()
                .filter(column -> column.getKey() != null && !column.getKey().equals(SortKey.NAME.name()));
    }

    /** Shows the column or hides it, and remembers that. */
    void show(Column<ProjectRow> column, boolean visible) {
        column.setVisible(visible);
        if (visible && (TAGS.equals(column.getKey()) || FigureColumns.has(column.getKey()))) {
            getDataProvider().refreshAll();
        }
        remember();
    }

    private void remember() {
        preferences.set(name, ColumnSettings.of(this).text());
    }

    private long countRows() {
        total = projects.count(filter);
        return total;
    }

    private void addColumns(boolean seesMoney) {
        prepared(addColumn(ProjectCells.name()), SortKey.NAME, "name")
                .setWidth("186px")
                .setFlexGrow(1)
                .setRowHeader(true);
        texts(SortKey.CODE, "code", "90px", ProjectRow::code);
        prepared(addColumn(ProjectCells.client()), SortKey.CLIENT, "clientId").setWidth("184px");
        prepared(addColumn(ProjectCells.status()), SortKey.STATUS, "status").setWidth("100px");
        texts(SortKey.OWNER, "ownerId", "116px", ProjectRow::ownerName);
        formatted(SortKey.START, "startDate", "112px", (formats, row) -> formats.date(row.startDate()));
        formatted(SortKey.DUE, "dueDate", "112px", (formats, row) -> formats.date(row.dueDate()));
        texts(SortKey.BILLABLE, "billable", "110px", row -> getTranslation("value." + row.billable()));
        if (seesMoney) {
            formatted(
                            SortKey.BUDGET,
                            "budgetAmount",
                            "152px",
                            (formats, row) -> formats.money(row.budgetAmount(), row.currency()))
                    .setTextAlign(ColumnTextAlign.END)
                    .setTooltipGenerator(row -> getTranslation("value.budgetType." + row.budgetType()));
        }
        addTags();
        formatted(SortKey.CHANGED, "changed", "170px", (formats, row) -> formats.moment(row.changedAt()));
    }

    private void addTags() {
        addColumn(ProjectCells.tags())
                .setKey(TAGS)
                .setHeader(getTranslation("field.project.tags"))
                .setSortable(false)
                .setResizable(true)
                .setWidth("200px")
                .setFlexGrow(0)
                .setVisible(false);
    }

    private Column<ProjectRow> texts(
            SortKey key, String field, String width, ValueProvider<ProjectRow, @Nullable String> text) {
        return prepared(addColumn(row -> orNothing(text.apply(row))), key, field)
                .setWidth(width);
    }

    private Column<ProjectRow> formatted(
            SortKey key, String field, String width, SerializableBiFunction<Formats, ProjectRow, String> text) {
        return prepared(addColumn(row -> text.apply(Formats.current(), row)), key, field)
                .setWidth(width);
    }

    private Column<ProjectRow> prepared(Column<ProjectRow> column, SortKey key, String field) {
        column.setVisible(!HIDDEN_AT_FIRST.contains(key));
        return column.setKey(key.name())
                .setHeader(getTranslation("field.project." + field))
                .setSortProperty(key.name())
                .setSortable(true)
                .setResizable(true)
                .setFlexGrow(0);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}

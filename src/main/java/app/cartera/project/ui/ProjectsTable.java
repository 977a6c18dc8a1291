package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Preferences;
import app.cartera.finance.ContributionService;
import app.cartera.finance.figures.Period;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.ColumnChooser;
import app.cartera.shared.ui.table.ColumnSettings;
import app.cartera.shared.ui.table.GridOrder;
import app.cartera.shared.ui.table.RowMenu;
import app.cartera.sheet.Export;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final transient ProjectService projects;
    private final transient Preferences preferences;
    private final transient ContributionService contributions;
    private final String name;

    private final ProjectColumns columns;
    private final AddressedOrder<ProjectRow> order = new AddressedOrder<>(this, "name", this::sortable);

    @Nullable
    private final FigureColumns figures;

    private final Set<ProjectColumn> shownForOrder = EnumSet.noneOf(ProjectColumn.class);
    private Set<ProjectColumn> usual = ProjectColumn.OF_PROJECTS;

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
        figures = currentUser.seesMoney() ? new FigureColumns(this, contributions) : null;
        columns = new ProjectColumns(this, figures);
        setItemsPageable(this::rows, page -> countRows());
        getLazyDataView().setIdentifierProvider(ProjectRow::id);
        addColumnResizeListener(resize -> remember());
    }

    /** Shows the projects that match, read afresh. */
    public void show(ProjectFilter matching) {
        show(matching, Period.ALL);
    }

    /**
     * Shows the projects that match with their figures of a period, read afresh. Such a table can be sorted by them if it shows
     * the projects of one client.
     */
    public void show(ProjectFilter matching, Period period) {
        showColumns();
        filter = matching;
        if (figures != null) {
            figures.setPeriod(period);
        }
        getDataProvider().refreshAll();
    }

    /** For the projects of one client: shows at first, unless the person has chosen otherwise, no column of clients. */
    public void expectOneClient() {
        usual = figures == null ? ProjectColumn.OF_ONE_CLIENT : ProjectColumn.OF_FIGURES;
    }

    private void showColumns() {
        if (!settingsRead) {
            columns.show(preferences.get(name).map(ColumnSettings::parse), usual);
            getSortOrder()
                    .forEach(sort ->
                            showForOrder(ProjectColumn.valueOf(sort.getSorted().getKey())));
            settingsRead = true;
        }
    }

    /** What an address sorts by is seen, but not for ever. */
    private void showForOrder(ProjectColumn column) {
        if (!columns.isVisible(column)) {
            columns.show(column, true);
            shownForOrder.add(column);
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

    public AddressedOrder<ProjectRow> order() {
        return order;
    }

    private @Nullable Column<ProjectRow> sortable(String key) {
        return columns.all()
                .filter(column -> column.isSortable() && column.name().equals(key))
                .findFirst()
                .map(columns::get)
                .orElse(null);
    }

    /** What is shown, for a file. */
    public Export<ProjectExport.Line> export() {
        var visible = columns.visible().toList();
        var sort = GridOrder.of(this);
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
        menu.addTo(this, getTranslation("projects.actions"));
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
        return columns.isVisible(ProjectColumn.TAGS) ? projects.withTags(rows) : rows;
    }

    private Period period() {
        return figures == null ? Period.ALL : figures.period();
    }

    /** The ids of the page, where it is in the order of what a period brought; otherwise the projects know the order. */
    private Optional<List<Long>> sortedByPeriod(ProjectFilter matching, Period period, Pageable page) {
        var client = matching.clientId();
        if (client == null || period.isAll()) {
            return Optional.empty();
        }
        return page.getSort().stream()
                .findFirst()
                .filter(order -> ProjectColumn.valueOf(order.getProperty()).isOfPeriod())
                .map(order -> contributions.sortedProjects(
                        client,
                        period,
                        SortKey.valueOf(order.getProperty()),
                        order.isDescending(),
                        page.getOffset(),
                        page.getPageSize()));
    }

    ProjectColumns columns() {
        return columns;
    }

    /** Lets a person choose the columns that need not be seen. */
    public ColumnChooser chooser() {
        return new ColumnChooser(this::choices);
    }

    private List<ColumnChooser.Choice> choices() {
        return columns.all()
                .filter(ProjectColumn::isOptional)
                .map(column -> new ColumnChooser.Choice(
                        column.title(), columns.isVisible(column), visible -> show(column, visible)))
                .toList();
    }

    /** Shows the column or hides it, and remembers that. */
    void show(ProjectColumn column, boolean visible) {
        columns.show(column, visible);
        shownForOrder.remove(column);
        if (visible && (column == ProjectColumn.TAGS || column.isFigure())) {
            getDataProvider().refreshAll();
        }
        remember();
    }

    private void remember() {
        var hidden = shownForOrder.stream().map(ProjectColumn::name);
        preferences.set(name, columns.settings().withHidden(hidden).text());
    }

    private long countRows() {
        total = projects.count(filter);
        return total;
    }
}

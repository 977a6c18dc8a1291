package app.cartera.journal.ui;

import app.cartera.access.Preferences;
import app.cartera.access.UserNames;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.OperationRow;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Polling;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Everything anybody did: found by person, kind, record, state and period, which the address says too. */
@Route("activity")
@Menu(title = "activity.title", order = 40, icon = "vaadin:clock")
@PermitAll
public class ActivityView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final int LOOKS_A_DRAWING = 4;
    private static final String SORT = "sort";
    private static final String EARLIEST_FIRST = "at";

    private final transient Activity activity;
    private final transient UserNames userNames;

    private final ActivityFilterBar filterBar;
    private final ActivityGrid grid = new ActivityGrid();
    private final KeptColumns columns;

    private boolean watching;
    private int looks;

    @Nullable
    private ActivityFilter filter;

    ActivityView(Activity activity, UserNames userNames, Preferences preferences) {
        this.activity = activity;
        this.userNames = userNames;
        columns = grid.kept(preferences);
        filterBar = new ActivityFilterBar(columns.chooser(), this::goTo);
        addClassName("page");
        add(new PageHeader(getTranslation("activity.title"), new ExportMenu(this::export)), filterBar, grid);
        grid.setItemsPageable(
                page -> this.activity.page(current(), Formats.current().zone(), page));
        grid.getLazyDataView().setIdentifierProvider(row -> row.id());
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                goTo(current());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("activity.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (filter == null) {
            filterBar.setPeople(userNames.all());
            filterBar.setKinds(activity.kinds());
            filterBar.setTypes(activity.types());
            columns.show();
        }
        filter = ActivityFilter.of(parameters);
        filterBar.show(filter);
        filterBar.showRecord(filter.record() == null ? null : activity.named(filter.record()));
        grid.sort(UrlParameters.of(parameters)
                .text(SORT)
                .filter(EARLIEST_FIRST::equals)
                .isPresent());
        grid.setEmptyStateComponent(nothing());
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        if (!watching && activity.isAnyRunning()) {
            watching = true;
            Polling.until(this, this::look);
        }
    }

    /** Draws the list again every other second, until nothing is running any more. */
    private boolean look() {
        looks++;
        if (looks % LOOKS_A_DRAWING == 0) {
            grid.getDataProvider().refreshAll();
            watching = activity.isAnyRunning();
        }
        return !watching;
    }

    private void goTo(ActivityFilter asked) {
        var parameters = UrlParameters.of(asked.parameters())
                .put(SORT, grid.isEarliestFirst() ? EARLIEST_FIRST : null)
                .asMap();
        UI.getCurrent().navigate(ActivityView.class, new QueryParameters(parameters));
    }

    private Export<OperationRow> export() {
        return ActivityExport.of(activity, current(), grid.isEarliestFirst());
    }

    private ActivityFilter current() {
        return filter == null ? ActivityFilter.NONE : filter;
    }

    private EmptyState nothing() {
        return current().isEmpty()
                ? new EmptyState(VaadinIcon.CLOCK, getTranslation("activity.none"))
                : new EmptyState(
                        VaadinIcon.SEARCH,
                        getTranslation("activity.noneMatch"),
                        new Button(getTranslation("activity.clearFilter"), click -> goTo(ActivityFilter.NONE)));
    }
}

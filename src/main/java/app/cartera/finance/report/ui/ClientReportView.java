package app.cartera.finance.report.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.access.UserNames;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.WaitingBar;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** What each client brings, and how much of the whole that is. What it is of, and the order, are in the address. */
@Route("finance/report")
@Menu(title = "report.title", order = 25, icon = "vaadin:chart")
@RolesAllowed({"ADMIN", "MANAGER"})
class ClientReportView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SORT = "sort";

    private final transient ClientReportService reports;
    private final transient UserNames userNames;
    private final transient Later later;

    private final ReportGrid grid = new ReportGrid();
    private final KeptColumns columns;
    private final ReportFilterBar filterBar;
    private final WaitingBar waiting = new WaitingBar(getTranslation("report.counting"));
    private final ReportNotes notes;
    private final Concentration concentration = new Concentration();

    @Nullable
    private ClientReportFilter filter;

    @Nullable
    private ClientReport report;

    /** Whether no more lines are shown than were read at first: each page beyond them would add up all entries anew. */
    private boolean firstOnly;

    ClientReportView(
            ClientReportService reports,
            Later later,
            UserNames userNames,
            Preferences preferences,
            CurrentUser currentUser) {
        this.reports = reports;
        this.later = later;
        this.userNames = userNames;
        columns = grid.kept(preferences);
        filterBar = new ReportFilterBar(columns.chooser(), this::goTo);
        notes = new ReportNotes(currentUser);
        addClassNames("page", "scrolls");
        add(
                new PageHeader(getPageTitle(), new ExportMenu(this::export)),
                filterBar,
                notes,
                waiting,
                grid,
                concentration);
        grid.addSortListener(sort -> {
            if (sort.isFromClient() && filter != null) {
                goTo(filter);
            }
        });
        grid.setItemsPageable(this::lines, page -> count());
        grid.getLazyDataView().setIdentifierProvider(ReportGrid::id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (filter == null) {
            filterBar.setChoices(reports.countries(), userNames.all());
            columns.show();
        }
        var wanted = ClientReportFilter.of(parameters);
        filter = wanted;
        filterBar.show(wanted);
        notes.explain(wanted);
        grid.addressedOrder().show(UrlParameters.of(parameters).text(SORT).orElse(null));
        var isLong = reports.isLong(wanted);
        waiting.await(ask(wanted, grid.order(), isLong), () -> {}, answer -> show(answer, isLong));
    }

    /** What is read in no time is read here, rather than shown with the next poll. */
    private CompletableFuture<ClientReport> ask(ClientReportFilter wanted, Sort order, boolean isLong) {
        return isLong
                ? later.askLong(() -> reports.report(wanted, order))
                : CompletableFuture.completedFuture(reports.report(wanted, order));
    }

    /** One that fails leaves no figures of the one before, which would stand under what they are not of. */
    private void show(Supplier<ClientReport> answer, boolean isLong) {
        try {
            show(answer.get(), isLong);
        } catch (RuntimeException failed) {
            report = null;
            filterBar.showNoCount();
            setFiguresVisible(false);
            throw failed;
        }
    }

    private void show(ClientReport shown, boolean isLong) {
        report = shown;
        firstOnly = isLong;
        setFiguresVisible(true);
        filterBar.showCount(shown.clients());
        notes.show(shown, count());
        grid.setEmptyStateComponent(nothing(shown.filter()));
        grid.show(shown);
        concentration.show(shown);
    }

    private void setFiguresVisible(boolean visible) {
        Stream.of(notes, grid, concentration).forEach(part -> part.setVisible(visible));
    }

    /**
     * While another report is waited for, the one before stays, but nothing is read for it: its entries might be added up anew.
     */
    private List<ClientReportRow> lines(Pageable page) {
        if (report == null) {
            return List.of();
        }
        return waiting.isWaiting() || firstOnly
                ? report.first().stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .toList()
                : reports.page(report, page);
    }

    private long count() {
        if (report == null) {
            return 0;
        }
        return waiting.isWaiting() || firstOnly ? report.first().size() : report.lines();
    }

    private Export<?> export() {
        return ReportExport.of(reports, Objects.requireNonNull(filter), grid.order(), filterBar.narrowedTo());
    }

    private EmptyState nothing(ClientReportFilter of) {
        if (of.isNarrowed()) {
            var clear = new Button(
                    getTranslation("report.clear"),
                    click -> goTo(ClientReportFilter.of(of.period()).withAttribution(of.attribution())));
            return new EmptyState(VaadinIcon.SEARCH, getTranslation("report.noneMatch"), clear);
        } else {
            return new EmptyState(VaadinIcon.CHART, getTranslation("report.none"));
        }
    }

    private void goTo(ClientReportFilter wanted) {
        var parameters = UrlParameters.of(wanted.parameters())
                .put(SORT, grid.addressedOrder().parameter())
                .asMap();
        UI.getCurrent().navigate(ClientReportView.class, new QueryParameters(parameters));
    }
}

package app.cartera.finance.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.finance.CategoryService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Period;
import app.cartera.finance.imports.ui.EntryImportView;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ui.ProjectHeader;
import app.cartera.project.ui.ProjectView;
import app.cartera.shared.NotFound;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.PageAddress;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.dialog.DiscardQuestion;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.table.GridOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.shared.ui.table.SelectionBar;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one project brings and costs: its figures, and its entries, which are typed, corrected and removed here. */
@Route("projects/:projectId(\\d+)/finance")
@RolesAllowed({"MANAGER", "ADMIN"})
public class ProjectFinanceView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String SORT = "sort";

    private final transient ProjectService projects;
    private final transient EntryService entries;
    private final transient CategoryService categoryService;
    private final transient ContributionService contribution;

    private final ProjectHeader header;
    private final ProjectFigureCards figures = new ProjectFigureCards();
    private final MissingRates missing;
    private final Div closed = new Div();
    private final EntryActs acts;
    private final EntryLine line;
    private final EntryFilterBar filterBar = new EntryFilterBar(this::search);
    private final SelectionBar pickedBar =
            new SelectionBar(this::pickAll, this::pickNone, setCategoryButton(), removeButton());
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Button importing = new Button(getTranslation("import.button") + "…", click -> importFile());
    private final EntryGrid grid = new EntryGrid();
    private final KeptColumns columns;

    private CategoryNames categories = CategoryNames.NONE;
    private EntryFilter filter = EntryFilter.NONE;
    private Set<Long> picked = Set.of();
    private long matching;
    private boolean editable;
    private String title = "";
    private long id;

    ProjectFinanceView(
            ProjectService projects,
            EntryService entries,
            EntryBulkService bulk,
            CategoryService categoryService,
            ContributionService contribution,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            Preferences preferences,
            CurrentUser currentUser) {
        this.projects = projects;
        this.entries = entries;
        this.categoryService = categoryService;
        this.contribution = contribution;
        header = new ProjectHeader(projects, later, this::load, currentUser);
        missing = new MissingRates(currentUser);
        acts = new EntryActs(entries, bulk, runs, undoing, later, this::load);
        line = new EntryLine(acts::post, posted -> load(), acts::refused);
        closed.addClassName("warning");
        closed.getElement().setAttribute("role", "status");
        closed.setText(getTranslation("entries.closed"));
        addClassName("page");
        columns = grid.kept(preferences);
        filterBar.addAction(columns.chooser());
        filterBar.addAction(importing);
        filterBar.addAction(new ExportMenu(this::export));
        add(header, figures, missing, closed, line, filterBar, pickedBar, waiting, grid);
        fill();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        id = ProjectView.id(event);
        leaveRemoving();
        filter = EntryFilter.of(parameters);
        columns.show();
        grid.order().show(UrlParameters.of(parameters).text(SORT).orElse(null));
        load();
        filterBar.show(filter, categories);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (line.isPosting()) {
            DiscardQuestion.askWhileSaving(event, () -> !line.isPosting() && line.isDirty());
        } else if (line.isDirty()) {
            DiscardQuestion.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void fill() {
        grid.setItemsPageable(page -> entries.page(id, filter, page), page -> count());
        grid.getLazyDataView().setIdentifierProvider(EntryRow::id);
        grid.addEditing(row -> acts.edit(row.id(), this::readCategories), row -> remove(Set.of(row.id())), this::pick);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                showInAddress();
            }
        });
    }

    private long count() {
        var totals = contribution.ofEntries(id, filter);
        filterBar.showTotals(totals, filter.isEmpty());
        matching = totals.entries();
        return matching;
    }

    private void load() {
        var project = projects.overview(id).row();
        title = project.name();
        header.show(project, ProjectHeader.Page.FINANCE);
        line.show(id, project.currency());
        showCategories();
        showWhetherEditable(project);
        showFigures(project);
        refresh();
    }

    private CategoryNames readCategories() {
        return new CategoryNames(categoryService.all());
    }

    /** Others add and rename them while the page is open. */
    private void showCategories() {
        var now = readCategories();
        if (!now.equals(categories)) {
            categories = now;
            filterBar.setCategories(now);
            line.setCategories(now);
            grid.show(now);
        }
    }

    private void showWhetherEditable(ProjectRow project) {
        var takesEntries = project.takesEntries();
        closed.setVisible(!project.archived() && !takesEntries);
        line.setVisible(takesEntries || line.isDirty());
        importing.setVisible(takesEntries);
        if (takesEntries != editable) {
            editable = takesEntries;
            grid.setEditable(editable);
        }
    }

    private void showFigures(ProjectRow project) {
        // Deleted a moment ago, it has none.
        var its = Optional.ofNullable(
                        contribution.ofProjects(List.of(id), Period.ALL).get(id))
                .orElseThrow(() -> new NotFound(id));
        figures.show(its, project);
        missing.show(its.leftOut() == 0 ? List.of() : ContributionTexts.lacking(contribution.missingRates(id)));
    }

    private void refresh() {
        pickNone();
        grid.setEmptyStateComponent(filter.isEmpty() ? nothingYet() : nothingMatches());
        grid.getLazyDataView().refreshAll();
    }

    private void search(EntryFilter wanted) {
        filter = wanted;
        refresh();
        showInAddress();
    }

    private void clearFilter() {
        filterBar.show(EntryFilter.NONE, categories);
        search(EntryFilter.NONE);
    }

    private void importFile() {
        UI.getCurrent().navigate(EntryImportView.class, EntryImportView.ofProject(id));
    }

    private Button setCategoryButton() {
        var button = new Button(getTranslation("entries.setCategory") + "…");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("end");
        OneClick.on(button, () -> acts.setCategory(picked, readCategories()));
        return button;
    }

    private Button removeButton() {
        var button = new Button(getTranslation("entries.removePicked"));
        button.addThemeVariants(ButtonVariant.SMALL);
        OneClick.on(button, () -> remove(picked));
        return button;
    }

    private void remove(Set<Long> ids) {
        waiting.await(acts.remove(ids), () -> setBusy(true), ended -> {
            setBusy(false);
            acts.removed(ended);
        });
    }

    /** Of another project, or of this one shown anew. */
    private void leaveRemoving() {
        waiting.cancel();
        setBusy(false);
    }

    private void setBusy(boolean busy) {
        pickedBar.setEnabled(!busy);
        grid.setEnabled(!busy);
    }

    private Export<?> export() {
        return EntryExport.of(entries, projects.overview(id).row(), filter, GridOrder.of(grid), readCategories());
    }

    private void pick(Set<Long> ids) {
        picked = ids;
        pickedBar.show(ids.size(), matching, matching <= OperationRuns.AT_ONCE);
    }

    private void pickAll() {
        var all = entries.ids(id, filter, GridOrder.of(grid));
        grid.pick(entries.rows(Arrays.stream(all).boxed().toList()));
    }

    private void pickNone() {
        grid.deselectAll();
        pick(Set.of());
    }

    private void showInAddress() {
        var parameters = UrlParameters.of(filter.parameters())
                .put(SORT, grid.order().parameter())
                .asMap();
        var path = RouteConfiguration.forSessionScope().getUrl(getClass(), ProjectView.parameters(id));
        PageAddress.replace(this, new Location(path, new QueryParameters(parameters)));
    }

    private EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.COINS, getTranslation(editable ? "entries.none" : "entries.noneAndClosed"));
    }

    private EmptyState nothingMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("entries.noneMatch"),
                new Button(getTranslation("entries.clearFilter"), click -> clearFilter()));
    }
}

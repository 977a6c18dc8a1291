package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.finance.ContributionService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.UndoActs;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.TagService;
import app.cartera.project.imports.ui.ProjectImportView;
import app.cartera.project.ui.wizard.NewProjectWizard;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.PageAddress;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.table.RowMenu;
import app.cartera.shared.ui.table.SelectionBar;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All projects: finds, sorts, and changes many at once. The filter and the order are in the address. */
@Route(ProjectGridView.PATH)
@Menu(title = "projects.title", order = 10, icon = "vaadin:briefcase")
@PermitAll
public class ProjectGridView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "projects";
    private static final String SORT = "sort";

    /** {@code select=all} in the address ticks all that match, ready to be changed. */
    private static final String SELECT = "select";

    private static final String ALL = "all";

    private final transient UserNames userNames;
    private final transient CurrentUser currentUser;

    private final ProjectsTable table;
    private final ProjectFilterBar filterBar;
    private final BulkMenu bulkMenu = new BulkMenu();
    private final SelectionBar selectionBar = new SelectionBar(this::tickAll, this::untickAll, bulkMenu);
    private final BulkActions bulkActions;

    @Nullable
    private Ticks ticks;

    @Nullable
    private ProjectFilter filter;

    ProjectGridView(
            ProjectService projects,
            ProjectBulkService bulk,
            ContributionService contributions,
            ClientChoices clients,
            TagService tags,
            UserNames userNames,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            Preferences preferences,
            CurrentUser currentUser) {
        this.userNames = userNames;
        this.currentUser = currentUser;
        table = new ProjectsTable("projects", projects, contributions, currentUser, preferences);
        filterBar = new ProjectFilterBar(clients, tags, currentUser.seesMoney(), table.chooser(), this::goTo);
        bulkActions = new BulkActions(
                bulk,
                runs,
                later,
                new BulkVerbs(clients, userNames, tags, currentUser),
                new FilterWords(clients, userNames, tags),
                new UndoActs(undoing, runs, later, this::changed),
                this::changed);
        addClassName("page");
        add(new PageHeader(getTranslation("projects.title"), headerActions()), filterBar, selectionBar, table);
        if (currentUser.edits()) {
            ticks = table.makeSelectable(this::showSelection);
            table.addRowMenu(rowMenu());
        }
        table.onTotal(this::showTotal);
        table.addSortListener(sort -> {
            if (sort.isFromClient()) {
                goTo(current());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("projects.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var asked = visible(ProjectFilter.of(parameters));
        if (filter == null) {
            filterBar.setOwners(userNames.all());
        }
        if (!asked.equals(filter)) {
            filter = asked;
            untickAll();
        }
        filterBar.show(asked);
        table.order().show(UrlParameters.of(parameters).text(SORT).orElse(null));
        table.setEmptyStateComponent(nothing());
        table.show(asked);
        if (UrlParameters.of(parameters).text(SELECT).filter(ALL::equals).isPresent()) {
            tickAll();
            showInAddress(asked);
        }
    }

    /** Without {@code select}: a reload, Back or a bookmark is not to tick them once more, ready for another act. */
    private void showInAddress(ProjectFilter shown) {
        PageAddress.replace(this, new Location(PATH, parameters(shown)));
    }

    /** As far as this person may filter. */
    private ProjectFilter visible(ProjectFilter asked) {
        return currentUser.seesMoney() ? asked : asked.withHealth(null);
    }

    private void goTo(ProjectFilter asked) {
        UI.getCurrent().navigate(ProjectGridView.class, parameters(asked));
    }

    private QueryParameters parameters(ProjectFilter asked) {
        return new QueryParameters(UrlParameters.of(asked.parameters())
                .put(SORT, table.order().parameter())
                .asMap());
    }

    private void changed() {
        untickAll();
        table.show(current());
    }

    private void tickAll() {
        if (ticks != null) {
            ticks.tickAll(current());
        }
    }

    private void untickAll() {
        if (ticks != null) {
            ticks.clear();
        }
    }

    private void showTotal(long total) {
        filterBar.showTotal(total);
        showSelection();
    }

    private void showSelection() {
        if (ticks != null) {
            var selected = selected();
            selectionBar.show(selected, table.total(), !ticks.isAll());
            if (selected > 0) {
                bulkMenu.fillOnce(menu -> bulkActions.addTo(menu, this::selection));
            }
        }
    }

    private long selected() {
        return ticks == null ? 0 : ticks.count(table.total());
    }

    private ProjectSelection selection() {
        return ticks == null ? new ProjectSelection.Picked(Set.of()) : ticks.selection();
    }

    private ProjectFilter current() {
        return filter == null ? ProjectFilter.NONE : filter;
    }

    private Component[] headerActions() {
        var export = new ExportMenu(table::export);
        return currentUser.edits()
                ? new Component[] {importButton(), export, createButton()}
                : new Component[] {export};
    }

    private Button importButton() {
        return new Button(
                getTranslation("import.button"), click -> UI.getCurrent().navigate(ProjectImportView.class));
    }

    private Button createButton() {
        var button = new Button(getTranslation("projects.create"), VaadinIcon.PLUS.create(), click -> create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static void create() {
        UI.getCurrent().navigate(NewProjectWizard.class);
    }

    private RowMenu<ProjectRow> rowMenu() {
        var menu = new RowMenu<ProjectRow>(row -> getTranslation("projects.actionsOf", row.name()));
        menu.addItem(
                getTranslation("projects.open"),
                row -> UI.getCurrent().navigate(ProjectView.class, ProjectView.parameters(row.id())));
        bulkActions.addTo(menu);
        return menu;
    }

    private EmptyState nothing() {
        if (!current().isEmpty()) {
            var clear = new Button(getTranslation("projects.clearFilter"), click -> goTo(ProjectFilter.NONE));
            return new EmptyState(VaadinIcon.SEARCH, getTranslation("projects.noneMatch"), clear);
        } else {
            return currentUser.edits()
                    ? new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("projects.none"), importButton())
                    : new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("projects.none.viewer"));
        }
    }
}

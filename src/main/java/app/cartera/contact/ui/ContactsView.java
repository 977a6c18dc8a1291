package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.contact.imports.ui.ContactImportView;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectsOfClients;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.PageAddress;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.table.GridOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.sheet.Export;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.data.domain.Pageable;

/** All contacts: found as one types, filtered and sorted, which the address says too. */
@Route(ContactsView.PATH)
@Menu(title = "contacts.title", order = 20, icon = "vaadin:user-card")
@PermitAll
public class ContactsView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SORT = "sort";

    static final String PATH = "finance/contacts";

    private final transient ContactService contacts;
    private final transient ProjectsOfClients projects;
    private final transient CurrentUser currentUser;

    private final ContactActs acts;
    private final ContactGrid grid = new ContactGrid();
    private final KeptColumns columns;
    private final ContactFilterBar filterBar;

    private ContactFilter filter = ContactFilter.NONE;

    ContactsView(
            ContactService contacts,
            ContactMergeService merging,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            ProjectsOfClients projects,
            CurrentUser currentUser,
            Preferences preferences) {
        this.contacts = contacts;
        this.projects = projects;
        this.currentUser = currentUser;
        this.acts = new ContactActs(contacts, merging, runs, undoing, later, this::refresh);
        this.columns = grid.kept(preferences);
        this.filterBar = new ContactFilterBar(columns.chooser(), this::search);
        compose();
        fill();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        filter = ContactFilter.of(parameters);
        filterBar.show(filter);
        columns.show();
        grid.order().show(UrlParameters.of(parameters).text(SORT).orElse(null));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contacts.title");
    }

    private void compose() {
        var header = new PageHeader(getTranslation("contacts.title"));
        var export = new ExportMenu(this::export);
        header.setActions(export);
        if (currentUser.edits()) {
            header.setActions(importButton(), export, addButton());
            grid.addMenu(acts);
        }
        getContent().addClassName("page");
        getContent().add(header, filterBar, grid);
    }

    private void fill() {
        grid.setItemsPageable(this::page, page -> contacts.count(filter));
        var shown = grid.getLazyDataView();
        shown.setIdentifierProvider(ContactGrid.Line::id);
        shown.addItemCountChangeListener(change -> filterBar.showCount(change.getItemCount()));
        grid.addSortListener(this::sorted);
    }

    private List<ContactGrid.Line> page(Pageable page) {
        return lines(contacts.page(filter, page));
    }

    private Export<ContactExport.Line> export() {
        return ContactExport.of(contacts, projects, filter, GridOrder.of(grid));
    }

    private List<ContactGrid.Line> lines(List<ContactRow> rows) {
        var counts = projects.count(rows.stream().map(ContactRow::id).toList());
        return rows.stream()
                .map(row -> new ContactGrid.Line(row, counts.getOrDefault(row.id(), 0L)))
                .toList();
    }

    private void search(ContactFilter wanted) {
        filter = wanted;
        refresh();
        showInAddress();
    }

    private void clearFilter() {
        filterBar.show(ContactFilter.NONE);
        search(ContactFilter.NONE);
    }

    private void sorted(SortEvent<?, GridSortOrder<ContactGrid.Line>> event) {
        if (event.isFromClient()) {
            showInAddress();
        }
    }

    private void refresh() {
        grid.setEmptyStateComponent(filter.isEmpty() ? nothingYet() : nothingMatches());
        grid.getLazyDataView().refreshAll();
    }

    private void showInAddress() {
        var parameters = UrlParameters.of(filter.parameters())
                .put(SORT, grid.order().parameter())
                .asMap();
        PageAddress.replace(this, new Location(PATH, new QueryParameters(parameters)));
    }

    private Button addButton() {
        var button = new Button(getTranslation("contacts.add"), VaadinIcon.PLUS.create());
        OneClick.on(button, acts::addClient);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button importButton() {
        return new Button(
                getTranslation("import.button"), click -> UI.getCurrent().navigate(ContactImportView.class));
    }

    private Component nothingYet() {
        return currentUser.edits()
                ? new EmptyState(VaadinIcon.USERS, getTranslation("contacts.empty.text"), importButton())
                : new EmptyState(VaadinIcon.USERS, getTranslation("contacts.empty.viewer"));
    }

    private Component nothingMatches() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("contacts.none.text"),
                new Button(getTranslation("contacts.none.clear"), click -> clearFilter()));
    }
}

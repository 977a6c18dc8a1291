package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Preferences;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.statement.ClientStatement;
import app.cartera.finance.ContributionScope;
import app.cartera.finance.ContributionService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.journal.History;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.HistoryPanel;
import app.cartera.journal.ui.UndoActs;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectsOfClients;
import app.cartera.project.ui.ProjectsTable;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.RouteId;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.ViewLinks;
import app.cartera.sheet.ui.ExportDialog;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client whole: its data, every project of it, what it brings, and its history. */
@Route("finance/contacts/:" + ClientDetailView.ID + "(\\d+)")
@PermitAll
class ClientDetailView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "contactId";
    static final String TAB = "tab";
    private static final String SORT = "sort";

    private final transient ContactService contacts;
    private final transient ProjectService projects;
    private final transient ProjectsOfClients ofClients;
    private final transient ContributionService contributions;
    private final transient CurrentUser currentUser;

    private final ClientHeader header;
    private final ContributionBar bar = new ContributionBar(this::goTo);
    private final ContributionCards contribution;
    private final ClientCards cards = new ClientCards();
    private final ViewLinks views = new ViewLinks(getTranslation("client.tabs"));
    private final ProjectsTable clientProjects;
    private final Div projectsBar;
    private final Paragraph figuresHint = new Paragraph();
    private final Div statementBar;
    private final ContributionDetails details;
    private final HistoryPanel history;
    private final ContactFacts facts = new ContactFacts();

    private long id;
    private String name = "";
    private String tab = "";
    private ContributionScope scope = ContributionScope.of(Map.of());

    ClientDetailView(
            ContactService contacts,
            ContactMergeService merging,
            ProjectService projects,
            ProjectsOfClients ofClients,
            ContributionService contributions,
            History records,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            CurrentUser currentUser,
            Preferences preferences) {
        this.contacts = contacts;
        this.projects = projects;
        this.ofClients = ofClients;
        this.contributions = contributions;
        this.currentUser = currentUser;
        this.contribution = new ContributionCards(currentUser);
        var acts = new ContactActs(contacts, merging, runs, undoing, later, this::load);
        this.header = new ClientHeader(acts, contacts, runs, this::load, currentUser);
        this.clientProjects = new ProjectsTable("client.projects", projects, contributions, currentUser, preferences);
        clientProjects.expectOneClient();
        clientProjects.addSortListener(sort -> {
            if (sort.isFromClient()) {
                goTo(scope.period(), scope.attribution());
            }
        });
        var chooser = clientProjects.chooser();
        chooser.addClassName("end");
        projectsBar = new Div(chooser, new ExportMenu(clientProjects::export));
        var statement = new Button(
                getTranslation("statement.button"), VaadinIcon.DOWNLOAD_ALT.create(), click -> fetchStatement());
        statement.addClassName("end");
        statementBar = new Div(statement);
        this.details = new ContributionDetails(contributions, projects);
        this.history = new HistoryPanel(records, currentUser);
        var undo = new UndoActs(undoing, runs, later, this::load);
        history.onUndo(entry -> undo.ask(entry.operationId()));
        compose();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteId.of(event, ID);
        var parameters = event.getLocation().getQueryParameters();
        scope = ContributionScope.of(parameters.getParameters());
        tab = parameters.getSingleParameter(TAB).orElse("");
        clientProjects.order().show(parameters.getSingleParameter(SORT).orElse(null));
        showView();
        load();
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void compose() {
        figuresHint.addClassName("hint");
        projectsBar.addClassName("toolbar");
        statementBar.addClassName("toolbar");
        getContent().addClassName("page");
        getContent().add(header);
        if (currentUser.seesMoney()) {
            getContent().add(bar, contribution);
        }
        getContent().add(cards, views, projectsBar, clientProjects, figuresHint, statementBar, details, history, facts);
    }

    private void goTo(Period period, Attribution attribution) {
        var asked = query(new ContributionScope(period, attribution), tab);
        UI.getCurrent().navigate(ClientDetailView.class, parameters(), asked);
    }

    private QueryParameters query(ContributionScope shown, String tab) {
        return new QueryParameters(shown.parameters()
                .put(TAB, tab)
                .put(SORT, clientProjects.order().parameter())
                .asMap());
    }

    private RouteParameters parameters() {
        return new RouteParameters(ID, String.valueOf(id));
    }

    private void showView() {
        var all = new LinkedHashMap<String, Component>();
        all.put("projects", clientProjects);
        details.setVisible(false);
        if (currentUser.seesMoney()) {
            all.put("contribution", details);
        }
        all.put("history", history);
        all.put("data", facts);
        var shown = all.containsKey(tab) ? tab : "projects";
        all.forEach((one, component) -> {
            var address = ContactAddress.of(id) + "?" + query(scope, one).getQueryString();
            views.show(getTranslation("client.tab." + one), address, one.equals(shown));
            component.setVisible(one.equals(shown));
        });
        projectsBar.setVisible(clientProjects.isVisible());
        statementBar.setVisible(details.isVisible());
        figuresHint.setText(getTranslation(
                scope.attribution() == Attribution.TODAY ? "client.projects.figures" : "client.projects.figures.then"));
        figuresHint.setVisible(clientProjects.isVisible() && currentUser.seesMoney());
    }

    private void load() {
        var overview = contacts.overview(id);
        name = overview.data().name();
        UI.getCurrent().getPage().setTitle(name);
        var figures = ofClients.figures(id);
        header.show(id, overview, figures.all());
        cards.show(id, figures);
        var brought = currentUser.seesMoney() ? showContribution() : 0;
        if (clientProjects.isVisible()) {
            clientProjects.setEmptyStateComponent(noProjects(figures.archived(), brought));
            clientProjects.show(ProjectFilter.ofClient(id), scope.period());
        }
        if (history.isVisible()) {
            history.show(RecordType.CONTACT, id);
        }
        facts.show(overview.data());
    }

    /** Where none is listed there may be archived ones, or some that were the client's and still count for it. */
    private EmptyState noProjects(long archived, long brought) {
        if (archived > 0) {
            var its = ProjectFilter.ofClient(id).withArchived(true);
            var link = new Anchor(ProjectAddress.list(its.parameters()), getTranslation("client.showArchived"));
            return new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("client.allArchived"), link);
        }
        return new EmptyState(
                VaadinIcon.BRIEFCASE, getTranslation(brought > 0 ? "client.noProjectsToday" : "client.noProjects"));
    }

    /** @return how many projects brought something in the period */
    private long showContribution() {
        var brought = contributions.ofClient(id, scope.period(), scope.attribution());
        bar.show(scope.period(), scope.attribution());
        contribution.show(brought);
        if (details.isVisible()) {
            details.show(id, brought.total().currency(), scope.period(), scope.attribution());
        }
        return brought.projects();
    }

    private void fetchStatement() {
        var client = contacts.overview(id).data();
        new ExportDialog(new ClientStatement(projects, contributions, client, scope.period(), scope.attribution()))
                .open();
    }
}

package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Preferences;
import app.cartera.contact.ContactOverview;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.HistoryPanel;
import app.cartera.journal.ui.UndoActs;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectService;
import app.cartera.project.ui.ProjectsTable;
import app.cartera.shared.ui.EmptyState;
import app.cartera.shared.ui.Initials;
import app.cartera.shared.ui.PageHeader;
import app.cartera.shared.ui.ViewLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** A client whole: its data, every project of it, what they amount to, and its history. */
@Route("finance/contacts/:" + ClientDetailView.ID + "(\\d+)")
@PermitAll
class ClientDetailView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "contactId";
    static final String TAB = "tab";

    /** More digits than this are no number of a contact, and no number that Java can read. */
    private static final int LONGEST_ID = 18;

    private final transient ContactService contacts;
    private final transient ProjectService projects;
    private final transient CurrentUser currentUser;

    private final ContactActs acts;
    private final PageHeader header = new PageHeader("");
    private final Div archived = new Div();
    private final ClientCards cards = new ClientCards();
    private final ViewLinks views = new ViewLinks(getTranslation("client.tabs"));
    private final ProjectsTable clientProjects;
    private final HistoryPanel history;
    private final ContactFacts facts = new ContactFacts();

    private long id;
    private String name = "";

    ClientDetailView(
            ContactService contacts,
            ProjectService projects,
            History records,
            UndoService undoing,
            CurrentUser currentUser,
            Preferences preferences) {
        this.contacts = contacts;
        this.projects = projects;
        this.currentUser = currentUser;
        this.acts = new ContactActs(contacts, this::load);
        this.clientProjects = new ProjectsTable("client.projects", projects, currentUser, preferences);
        clientProjects.setEmptyStateComponent(
                new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("client.noProjects")));
        this.history = new HistoryPanel(records, currentUser);
        var undo = new UndoActs(undoing, this::load);
        history.onUndo(entry -> undo.ask(entry.operationId()));
        compose();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get(ID)
                .filter(digits -> digits.length() <= LONGEST_ID)
                .map(Long::parseLong)
                .orElse(0L);
        showView(
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse(""));
        load();
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void compose() {
        archived.addClassNames("warning", "archived-banner");
        archived.getElement().setAttribute("role", "status");
        getContent().addClassNames("page", "client-page");
        getContent().add(header, archived, cards, views, clientProjects, history, facts);
    }

    private void showView(String asked) {
        var all = new LinkedHashMap<String, Component>();
        all.put("projects", clientProjects);
        all.put("history", history);
        all.put("data", facts);
        var shown = all.containsKey(asked) ? asked : "projects";
        views.removeAll();
        all.forEach((tab, component) -> {
            var link = new RouterLink(
                    getTranslation("client.tab." + tab),
                    ClientDetailView.class,
                    new RouteParameters(ID, String.valueOf(id)));
            link.setQueryParameters(QueryParameters.of(TAB, tab));
            views.add(link, tab.equals(shown));
            component.setVisible(tab.equals(shown));
        });
    }

    private void load() {
        var overview = contacts.overview(id);
        name = overview.data().name();
        showHeader(overview);
        showArchived(overview);
        cards.show(id, projects.clientFigures(id), currentUser.seesMoney());
        clientProjects.show(ProjectFilter.ofClient(id));
        history.show(RecordType.CONTACT, id);
        facts.show(overview.data());
    }

    private void showHeader(ContactOverview overview) {
        var data = overview.data();
        header.setBefore(new Initials(data.name()));
        header.setTitle(data.name());
        header.setSubtitle(ContactTexts.joined(
                data.legalName(),
                data.taxId(),
                data.city(),
                ContactTexts.country(data.country(), getLocale()),
                data.email()));
        header.setActions(actions(overview));
    }

    private Component[] actions(ContactOverview overview) {
        var actions = new ArrayList<Component>();
        if (currentUser.edits()) {
            actions.add(new Button(getTranslation("contacts.edit"), click -> acts.edit(id)));
            if (!overview.archived()) {
                actions.add(new Button(getTranslation("contacts.archive"), click -> acts.archive(id, name)));
            }
            if (overview.data().client() && !overview.archived()) {
                actions.add(createProjectButton());
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Button createProjectButton() {
        var create = new Button(
                getTranslation("client.createProject"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate("projects/new", QueryParameters.of("client", String.valueOf(id))));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void showArchived(ContactOverview overview) {
        archived.removeAll();
        archived.setVisible(overview.archived());
        archived.add(new Span(getTranslation("client.archived")));
        if (currentUser.edits()) {
            archived.add(new Button(getTranslation("contacts.restore"), click -> acts.restore(id, name)));
        }
    }
}

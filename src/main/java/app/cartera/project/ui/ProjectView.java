package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.journal.History;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.HistoryPanel;
import app.cartera.journal.ui.UndoActs;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.RouteId;
import app.cartera.shared.ui.page.TitledSection;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;

/** One project: what there is to know of it, and what was done to it. */
@Route("projects/:projectId(\\d+)")
@PermitAll
public class ProjectView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ID = "projectId";

    private final transient ProjectService projects;
    private final ProjectHeader header;
    private final ProjectFacts facts;
    private final HistoryPanel history;
    private String title = "";
    private long id;

    ProjectView(
            ProjectService projects,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            History records,
            CurrentUser currentUser) {
        this.projects = projects;
        header = new ProjectHeader(projects, later, this::load, currentUser);
        facts = new ProjectFacts(currentUser);
        history = new HistoryPanel(records, currentUser);
        var undo = new UndoActs(undoing, runs, later, this::load);
        history.onUndo(entry -> undo.ask(entry.operationId()));
        addClassNames("page", "scrolls");
        add(header, facts, new TitledSection(getTranslation("project.history"), history));
    }

    /** The parameters of the address of a project. */
    public static RouteParameters parameters(long projectId) {
        return new RouteParameters(ID, String.valueOf(projectId));
    }

    /** The project an address is of. */
    public static long id(BeforeEnterEvent event) {
        return RouteId.of(event, ID);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event);
        load();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void load() {
        var overview = projects.overview(id);
        var row = overview.row();
        title = row.name();
        header.show(row, ProjectHeader.Page.SUMMARY);
        facts.show(overview.data(), row.clientName(), row.ownerName());
        history.show(RecordType.PROJECT, id);
    }
}

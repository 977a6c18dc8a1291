package app.cartera.project.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.UserNames;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactService;
import app.cartera.contact.imports.ClientsByName;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImportPreview;
import app.cartera.imports.RecordImportService;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.imports.ui.ImportNotes;
import app.cartera.imports.ui.RecordImportView;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectForm;
import app.cartera.project.imports.ProjectFileColumn;
import app.cartera.project.imports.ProjectImports;
import app.cartera.project.ui.ProjectGridView;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.shared.ui.table.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports projects from a file, and the clients that it names and that are not there yet. */
@Route("projects/import")
@RolesAllowed({"ADMIN", "MANAGER", "EDITOR"})
public class ProjectImportView extends RecordImportView<ProjectFileColumn, ProjectForm> {

    private final transient ContactService contacts;
    private final transient ClientsByName newClients;
    private final transient ClientChoices clients;
    private final transient UserNames people;
    private final transient CurrentUser currentUser;

    ProjectImportView(
            RecordImportService imports,
            ProjectImports projects,
            ContactService contacts,
            ClientsByName newClients,
            ClientChoices clients,
            UserNames people,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            CurrentUser currentUser) {
        super(imports, projects, runs, undoing, later);
        this.contacts = contacts;
        this.newClients = newClients;
        this.clients = clients;
        this.people = people;
        this.currentUser = currentUser;
    }

    @Override
    protected DefaultsFields<RecordImport<ProjectFileColumn, ProjectForm>> defaults(
            RecordImport<ProjectFileColumn, ProjectForm> plan) {
        return new ProjectImportDefaults(plan.defaults(), clients, people, currentUser);
    }

    @Override
    protected Component first(String title, List<ProjectForm> projects) {
        var headers = new ArrayList<>(List.of("name", "code", "clientId", "status", "startDate", "dueDate"));
        if (currentUser.seesMoney()) {
            headers.add("budgetAmount");
        }
        var table = new PlainTable(
                title,
                headers.stream()
                        .map(field -> getTranslation("field.project." + field))
                        .toArray(String[]::new));
        table.addClassNames("of-records", PlainTable.STACKS);
        if (currentUser.seesMoney()) {
            table.addClassName("amount-last");
        }
        var clientNames = contacts.names(clientIds(projects));
        projects.forEach(project -> addTo(table, project, clientNames));
        return new TitledSection(title, table);
    }

    private void addTo(PlainTable table, ProjectForm project, Map<Long, String> clientNames) {
        var formats = Formats.current();
        var budget = project.budgetAmount();
        var texts = new ArrayList<>(List.of(
                Objects.requireNonNullElse(project.code(), ""),
                name(project.clientId(), clientNames),
                getTranslation("value.status." + project.status()),
                formats.date(project.startDate()),
                formats.date(project.dueDate())));
        if (currentUser.seesMoney()) {
            texts.add(budget == null ? "" : formats.money(budget, project.currency()));
        }
        table.addRow(new Span(project.name()), texts.toArray(String[]::new));
    }

    private static List<Long> clientIds(List<ProjectForm> projects) {
        return projects.stream()
                .map(ProjectForm::clientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String name(@Nullable Long id, Map<Long, String> names) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    /** The clients that are not there can be made, as many as are named. */
    @Override
    protected void note(RecordImportPreview<ProjectFileColumn, ProjectForm> preview, ImportNotes notes) {
        var unknown = preview.unknown();
        if (!unknown.isEmpty()) {
            var make = new Button(getTranslation("import.addClients", unknown.size()));
            OneClick.on(make, () -> checkAfter(preview.plan(), () -> newClients.create(unknown)));
            notes.add(new ListItem(
                    new Span(getTranslation("import.unknownClients", preview.unknownLines(), namesOf(unknown))), make));
        }
    }

    @Override
    protected List<RouterLink> waysOn() {
        return List.of(new RouterLink(getTranslation("import.toProjects"), ProjectGridView.class));
    }
}

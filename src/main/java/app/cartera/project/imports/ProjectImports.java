package app.cartera.project.imports;

import app.cartera.access.CurrentUser;
import app.cartera.access.UserNames;
import app.cartera.contact.KnownContacts;
import app.cartera.imports.ColumnValues;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImports;
import app.cartera.imports.RecordReader;
import app.cartera.journal.RecordType;
import app.cartera.project.KnownProjects;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects that come from files, without amounts for those who may not see money. */
@Component
public class ProjectImports implements RecordImports<ProjectFileColumn, ProjectForm> {

    private final ProjectService projects;
    private final KnownProjects known;
    private final KnownContacts contacts;
    private final UserNames people;
    private final CurrentUser currentUser;
    private final Validator rules;

    ProjectImports(
            ProjectService projects,
            KnownProjects known,
            KnownContacts contacts,
            UserNames people,
            CurrentUser currentUser,
            Validator rules) {
        this.projects = projects;
        this.known = known;
        this.contacts = contacts;
        this.people = people;
        this.currentUser = currentUser;
        this.rules = rules;
    }

    @Override
    public RecordType type() {
        return RecordType.PROJECT;
    }

    @Override
    public List<ProjectFileColumn> meanings() {
        var seesMoney = currentUser.seesMoney();
        return Arrays.stream(ProjectFileColumn.values())
                .filter(column -> seesMoney || !column.isMoney())
                .toList();
    }

    @Override
    public ProjectForm blank() {
        return projects.newProject(null);
    }

    @Override
    public RecordReader<ProjectForm> reader(
            RecordImport<ProjectFileColumn, ProjectForm> plan, ColumnValues<ProjectFileColumn> columns) {
        return new ProjectReader(columns, plan, rules, contacts, known, people.enabled());
    }

    @Override
    public void create(long operation, List<ProjectForm> forms) {
        projects.create(operation, forms);
    }
}

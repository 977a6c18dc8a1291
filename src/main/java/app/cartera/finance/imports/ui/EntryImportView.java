package app.cartera.finance.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Role;
import app.cartera.finance.CategoryService;
import app.cartera.finance.imports.ColumnRole;
import app.cartera.finance.imports.EntryImport;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.imports.EntryImportPreview;
import app.cartera.finance.imports.EntryImportService;
import app.cartera.finance.ui.CategoryNames;
import app.cartera.finance.ui.ProjectFinanceView;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportTable;
import app.cartera.imports.WrongLine;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.imports.ui.ImportView;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.project.ui.ProjectView;
import app.cartera.shared.UrlParameters;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Imports entries from a file. With a project in the address, the entries are of that one; otherwise each line names its own.
 */
@Route("finance/import")
@Menu(title = "menu.import", order = 27, icon = "vaadin:upload")
@RolesAllowed({"ADMIN", "MANAGER"})
public class EntryImportView extends ImportView<ColumnRole, EntryImport, EntryImportPreview> {

    private static final String PROJECT = "project";

    private final transient EntryImportService imports;
    private final transient ProjectService projects;
    private final transient CategoryService categories;
    private final transient CurrentUser currentUser;

    private Defaults defaults = Defaults.NONE;

    EntryImportView(
            EntryImportService imports,
            ProjectService projects,
            CategoryService categories,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            CurrentUser currentUser) {
        super(RecordType.ENTRY, runs, undoing, later);
        this.imports = imports;
        this.projects = projects;
        this.categories = categories;
        this.currentUser = currentUser;
    }

    /** The parameters of the address that imports into this project alone. */
    public static QueryParameters ofProject(long id) {
        return QueryParameters.of(PROJECT, String.valueOf(id));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var project = UrlParameters.of(parameters).id(PROJECT);
        defaults = Defaults.ofProject(project);
        setSubtitle(
                project == null
                        ? ""
                        : getTranslation(
                                "import.into", projects.overview(project).row().name()));
        super.beforeEnter(event);
    }

    @Override
    protected String what() {
        return defaults.projectId() == null ? super.what() : getTranslation("import.what.ofProject");
    }

    @Override
    protected ImportFile keep(String name, InputStream uploaded) throws IOException {
        return imports.keep(name, uploaded);
    }

    @Override
    protected ImportTable<ColumnRole> look(ImportFile file, Locale locale) {
        return imports.look(file, locale);
    }

    @Override
    protected EntryImport plan(ImportTable<ColumnRole> table) {
        return EntryImport.of(table.file(), table.columns(), defaults, getLocale());
    }

    @Override
    protected List<ColumnRole> roles() {
        return List.of(ColumnRole.values());
    }

    @Override
    protected String words(ColumnRole role) {
        return getTranslation("import.role." + role);
    }

    @Override
    protected DefaultsFields<EntryImport> defaults(EntryImport plan) {
        return new ImportDefaults(plan.defaults(), categoryNames());
    }

    private CategoryNames categoryNames() {
        return new CategoryNames(categories.all());
    }

    @Override
    protected EntryImportPreview preview(EntryImport plan) {
        return imports.preview(plan);
    }

    @Override
    protected Component findings(EntryImportPreview preview) {
        var plan = preview.plan();
        var findings = new EntryFindings(preview, categoryNames(), currentUser, withoutThere(plan));
        if (currentUser.has(Role.ADMIN)) {
            findings.offerCategories(names -> checkAfter(plan, () -> imports.offerCategories(names)));
        }
        return findings;
    }

    @Override
    protected Stream<WrongLine> wrongLines(EntryImportPreview preview) {
        return imports.wrongLines(preview);
    }

    @Override
    protected long apply(EntryImportPreview preview, boolean goodLines) {
        return imports.apply(preview, goodLines);
    }

    @Override
    protected List<RouterLink> waysOn() {
        var project = defaults.projectId();
        return project == null
                ? List.of()
                : List.of(new RouterLink(
                        getTranslation("import.toProject"), ProjectFinanceView.class, ProjectView.parameters(project)));
    }
}

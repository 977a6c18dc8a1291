package app.cartera.finance.imports.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.finance.CategoryService;
import app.cartera.finance.imports.EntryImport;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.imports.EntryImportPreview;
import app.cartera.finance.imports.EntryImportService;
import app.cartera.finance.imports.ImportFile;
import app.cartera.finance.imports.ImportTable;
import app.cartera.finance.ui.CategoryNames;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.shared.Refusal;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.DiscardQuestion;
import app.cartera.shared.ui.PageHeader;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.StepList;
import app.cartera.shared.ui.Unsaved;
import app.cartera.shared.ui.WaitingBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports entries from a file in four steps: the file, what its columns say, what that would do, and what was done. With a
 * project in the address, the entries are of that one; otherwise each line names its own.
 */
@Route("finance/import")
@Menu(title = "menu.import", order = 27, icon = "vaadin:upload")
@RolesAllowed({"ADMIN", "MANAGER"})
public class EntryImportView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String PROJECT = "project";
    private static final List<String> STEPS =
            List.of("import.step.file", "import.step.columns", "import.step.preview", "import.step.done");

    private final transient EntryImportService imports;
    private final transient ProjectService projects;
    private final transient CategoryService categories;
    private final transient OperationRuns runs;
    private final transient UndoService undoing;
    private final transient CurrentUser currentUser;

    private final PageHeader header = new PageHeader(getTranslation("import.title"));
    private final StepList steps = new StepList();
    private final RefusedText refused = new RefusedText();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Div content = new Div();

    private Defaults defaults = Defaults.NONE;

    @Nullable
    private ImportTable table;

    @Nullable
    private ImportFile file;

    EntryImportView(
            EntryImportService imports,
            ProjectService projects,
            CategoryService categories,
            OperationRuns runs,
            UndoService undoing,
            CurrentUser currentUser) {
        this.imports = imports;
        this.projects = projects;
        this.categories = categories;
        this.runs = runs;
        this.undoing = undoing;
        this.currentUser = currentUser;
        content.addClassName("import-step");
        addClassNames("page", "scrolls");
        add(header, steps, refused, waiting, content);
    }

    /** The parameters of the address that imports into this project alone. */
    public static QueryParameters ofProject(long id) {
        return QueryParameters.of(PROJECT, String.valueOf(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var project = UrlParameters.of(parameters).id(PROJECT);
        defaults = Defaults.ofProject(project);
        header.setSubtitle(
                project == null
                        ? ""
                        : getTranslation(
                                "import.into", projects.overview(project).row().name()));
        begin();
    }

    /** A file that was read has been explained by hand, and would have to be again. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (file != null) {
            DiscardQuestion.ask(event);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        forget();
    }

    private void begin() {
        forget();
        show(0, new FileStep(imports, defaults.projectId() != null, this::receive));
    }

    private void receive(ImportFile received) {
        forget();
        if (!isAttached()) {
            // The person has left while it was uploaded.
            received.delete();
            return;
        }
        hold(received);
        look(received, defaults, this::begin);
    }

    /**
     * @param given what holds where the file does not say it
     * @param back where to go if the file cannot be read
     */
    private void look(ImportFile chosen, Defaults given, Command back) {
        await(
                imports.lookLater(chosen, getLocale()),
                looked -> {
                    table = looked;
                    explain(EntryImport.of(looked.file(), looked.columns(), given, getLocale()));
                },
                unreadable -> {
                    back.execute();
                    refuse(unreadable);
                });
    }

    private void explain(EntryImport plan) {
        var table = Objects.requireNonNull(this.table);
        var step =
                new ColumnsStep(plan, table.columns(), new CategoryNames(categories.all()), this::begin, this::check);
        step.offerSheets(
                table.sheets(), (sheet, now) -> look(now.file().withSheet(sheet), now.defaults(), () -> explain(now)));
        show(1, step);
    }

    private void check(EntryImport plan) {
        await(imports.previewLater(plan), this::showPreview, this::refuse);
    }

    private void showPreview(EntryImportPreview preview) {
        var step = new PreviewStep(
                preview,
                currentUser,
                () -> WrongLinesExport.of(imports, preview),
                () -> explain(preview.plan()),
                this::check,
                this::apply);
        if (currentUser.has(Role.ADMIN)) {
            step.offerCategories(names -> offerCategories(names, preview.plan()));
        }
        show(2, step);
    }

    private void offerCategories(List<String> names, EntryImport plan) {
        try {
            imports.offerCategories(names);
            check(plan);
        } catch (Refusal refusal) {
            checkAnew(plan, refusal);
        }
    }

    /** Who leaves meanwhile leaves the file to the import; when that has failed, in whatever way, it is this page's again. */
    private void apply(EntryImportPreview preview, boolean goodLines) {
        var imported = imports.applyLater(preview, goodLines);
        hold(null);
        await(imported, given -> {
            hold(preview.plan().file());
            try {
                var operation = given.get();
                hold(null);
                show(
                        3,
                        new DoneStep(
                                runs, undoing, operation, preview.wrongLines(), defaults.projectId(), this::begin));
            } catch (Refusal refusal) {
                checkAnew(preview.plan(), refusal);
            }
        });
    }

    private void checkAnew(EntryImport plan, Refusal refusal) {
        await(
                imports.previewLater(plan),
                anew -> {
                    showPreview(anew);
                    refuse(refusal);
                },
                this::refuse);
    }

    private <T> void await(
            CompletableFuture<T> answer, SerializableConsumer<T> goOn, SerializableConsumer<Refusal> refused) {
        await(answer, given -> {
            try {
                goOn.accept(given.get());
            } catch (Refusal refusal) {
                refused.accept(refusal);
            }
        });
    }

    private <T> void await(CompletableFuture<T> answer, SerializableConsumer<Supplier<T>> goOn) {
        refused.setText("");
        waiting.await(answer, () -> content.setEnabled(false), given -> {
            content.setEnabled(true);
            goOn.accept(given);
        });
    }

    private void show(int number, Component step) {
        refused.setText("");
        steps.show(STEPS, number);
        content.removeAll();
        content.add(step);
    }

    private void refuse(Refusal refusal) {
        refused.setText(Refusals.text(refusal));
    }

    /** What was uploaded is not kept for longer than it is looked at. */
    private void forget() {
        if (file != null) {
            file.delete();
            hold(null);
        }
    }

    private void hold(@Nullable ImportFile held) {
        file = held;
        Unsaved.mark(content, held != null);
    }
}

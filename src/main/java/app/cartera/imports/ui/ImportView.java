package app.cartera.imports.ui;

import app.cartera.access.Later;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportPlan;
import app.cartera.imports.ImportPreview;
import app.cartera.imports.ImportTable;
import app.cartera.imports.WrongLine;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.dialog.DiscardQuestion;
import app.cartera.shared.ui.page.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports records from a file in four steps: the file, what its columns say, what that would do, and what was done.
 *
 * @param <C> what columns can say
 * @param <P> how a file is to be imported
 * @param <V> what that would do
 */
public abstract class ImportView<C extends Enum<C>, P extends ImportPlan<C, P>, V extends Record & ImportPreview<P>>
        extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final RecordType type;
    private final transient OperationRuns runs;
    private final transient UndoService undoing;
    private final transient Later later;

    private final PageHeader header;
    private final ShownStep step = new ShownStep();

    @Nullable
    private ImportTable<C> table;

    @Nullable
    private ImportFile file;

    private boolean unsaved;

    protected ImportView(RecordType type, OperationRuns runs, UndoService undoing, Later later) {
        this.type = type;
        this.runs = runs;
        this.undoing = undoing;
        this.later = later;
        header = new PageHeader(getPageTitle());
        addClassNames("page", "scrolls");
        add(header, step);
    }

    protected abstract ImportFile keep(String name, InputStream uploaded) throws IOException;

    /** Called beside the page, as {@link #preview} and {@link #apply} are: it touches nothing of what is shown. */
    protected abstract ImportTable<C> look(ImportFile file, Locale locale);

    /** How such a file is imported unless the person says otherwise. */
    protected abstract P plan(ImportTable<C> table);

    /** What the columns can say, for this person. */
    protected abstract List<C> roles();

    /** What a column says, in words. */
    protected abstract String words(C role);

    protected abstract DefaultsFields<P> defaults(P plan);

    protected abstract V preview(P plan);

    /** What comes of the good lines. */
    protected abstract Component findings(V preview);

    protected abstract Stream<WrongLine> wrongLines(V preview);

    /** @return the operation */
    protected abstract long apply(V preview, boolean goodLines);

    /** Ways on from what was imported. */
    protected abstract List<RouterLink> waysOn();

    /** What lines of such a file hold, in words. */
    protected String what() {
        return getTranslation("import.what." + type);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title." + type);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
    }

    /** A file that was read has been explained by hand, and would have to be again. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved) {
            DiscardQuestion.ask(event);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        forget();
    }

    protected void setSubtitle(String text) {
        header.setSubtitle(text);
    }

    private void begin() {
        forget();
        step.show(0, new FileStep(what(), this::keep, this::receive));
    }

    private void receive(ImportFile received) {
        forget();
        if (!isAttached()) {
            // The person has left while it was uploaded.
            received.delete();
            return;
        }
        file = received;
        setUnsaved(true);
        step.await(askToLook(received), looked -> explain(looked, plan(looked)), unreadable -> {
            begin();
            step.refuse(unreadable);
        });
    }

    private void explain(ImportTable<C> looked, P plan) {
        table = looked;
        explain(plan);
    }

    private void explain(P plan) {
        var table = Objects.requireNonNull(this.table);
        var fields = defaults(plan);
        var columns = new ColumnsStep<C>(
                plan,
                table.columns(),
                roles(),
                this::words,
                fields,
                roles -> goBack(fields.isGood() ? explained(plan, roles, fields) : null),
                roles -> check(explained(plan, roles, fields)));
        columns.offerSheets(
                table.sheets(), plan.file().sheet(), sheet -> lookAt(sheet, explained(plan, columns.roles(), fields)));
        step.show(1, columns);
    }

    /**
     * To another file; what was explained by hand of this one would have to be again.
     *
     * @param explained null where something is wrong in it
     */
    private void goBack(@Nullable P explained) {
        if (plan(Objects.requireNonNull(table)).equals(explained)) {
            begin();
        } else {
            DiscardQuestion.ask(this::begin);
        }
    }

    private P explained(P plan, List<C> roles, DefaultsFields<P> fields) {
        return fields.addedTo(plan.withRoles(roles));
    }

    /** What was said for all lines holds for those of the other sheet too. */
    private void lookAt(String sheet, P now) {
        var other = askToLook(now.file().withSheet(sheet));
        step.await(other, looked -> explain(looked, plan(looked).withDefaultsOf(now)), unreadable -> {
            explain(now);
            step.refuse(unreadable);
        });
    }

    private void check(P plan) {
        check(plan, step::refuse);
    }

    private void check(P plan, SerializableConsumer<Refusal> refused) {
        step.await(askForPreview(plan), this::showPreview, refused);
    }

    /** Whether to leave out what seems to be there already. Where that cannot be checked, the box is again as the preview is. */
    protected Checkbox withoutThere(P shown) {
        var tick = new Checkbox(getTranslation("import.withoutThere"), shown.withoutThere());
        tick.addValueChangeListener(change -> {
            if (tick.getValue() != shown.withoutThere()) {
                check(shown.withoutThere(tick.getValue()), refusal -> {
                    tick.setValue(shown.withoutThere());
                    step.refuse(refusal);
                });
            }
        });
        return tick;
    }

    /** Does what makes another preview of it, beside the page, or says why it cannot be done. */
    protected void checkAfter(P plan, Runnable act) {
        var done = later.act(() -> {
            act.run();
            return plan;
        });
        step.await(done, this::check, refusal -> checkAnew(plan, refusal));
    }

    private void showPreview(V preview) {
        var shown = new PreviewStep(
                preview,
                type,
                findings(preview),
                new WrongLinesSection("import.wrongLines", preview, () -> wrongLines(preview)),
                () -> explain(preview.plan()),
                goodLines -> importWhatIsShown(preview, goodLines));
        step.show(2, shown);
        step.tell(getTranslation("import.found." + type, preview.lines(), preview.records()));
    }

    /** Who leaves meanwhile does not keep it from being imported; when that has failed, in whatever way, it can be again. */
    private void importWhatIsShown(V preview, boolean goodLines) {
        V linked;
        try {
            linked = withLink(preview);
        } catch (Refusal gone) {
            checkAnew(preview.plan(), gone);
            return;
        }
        var imported = later.actLong(() -> applyLinked(linked, goodLines));
        setUnsaved(false);
        step.await(imported, given -> {
            setUnsaved(true);
            try {
                var operation = given.get();
                setUnsaved(false);
                showDone(operation, preview);
            } catch (Refusal refusal) {
                checkAnew(preview.plan(), refusal);
            }
        });
    }

    /** The import has a file of its own, and deletes it; in that of this page the wrong lines are for as long as it is open. */
    private V withLink(V preview) {
        var plan = preview.plan();
        return Values.with(preview, Map.of("plan", plan.withFile(plan.file().linked())));
    }

    private long applyLinked(V linked, boolean goodLines) {
        try {
            return apply(linked, goodLines);
        } catch (RuntimeException failed) {
            linked.plan().file().delete();
            throw failed;
        }
    }

    private void showDone(long operation, V preview) {
        var leftOut = new WrongLinesSection("import.done.wrongLines", preview, () -> wrongLines(preview));
        step.show(3, new DoneStep(runs, undoing, later, operation, type, leftOut, waysOn(), step::tell, this::begin));
    }

    private void checkAnew(P plan, Refusal refusal) {
        step.await(
                askForPreview(plan),
                anew -> {
                    showPreview(anew);
                    step.refuse(refusal);
                },
                step::refuse);
    }

    private CompletableFuture<ImportTable<C>> askToLook(ImportFile looked) {
        var locale = getLocale();
        return later.ask(() -> look(looked, locale));
    }

    private CompletableFuture<V> askForPreview(P plan) {
        return later.ask(() -> preview(plan));
    }

    /** What was uploaded is not kept for longer than it is looked at. */
    private void forget() {
        if (file != null) {
            file.delete();
            file = null;
        }
        setUnsaved(false);
    }

    private void setUnsaved(boolean unsaved) {
        this.unsaved = unsaved;
        step.markUnsaved(unsaved);
    }
}

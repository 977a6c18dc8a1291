package app.cartera.journal.ui;

import app.cartera.access.Later;
import app.cartera.journal.Activity;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.RouteId;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;

/** One operation: who did what and when, where it stands, and each change it made; and the way to take it back. */
@Route("activity/:" + OperationView.ID + "(\\d+)")
@PermitAll
public class OperationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "operationId";

    private final transient Activity activity;
    private final transient OperationRuns runs;

    private final PageHeader header = new PageHeader("");
    private final Div facts = new Div();
    private final Paragraph notListed = new Paragraph(getTranslation("operation.newRates"));
    private final Paragraph ended = new Paragraph();
    private final ChangesGrid changes;
    private final UndoActs acts;

    private String title = "";
    private long id;

    OperationView(Activity activity, OperationRuns runs, UndoService undoing, Later later) {
        this.activity = activity;
        this.runs = runs;
        changes = new ChangesGrid(activity);
        acts = new UndoActs(undoing, runs, later, this::load);
        facts.addClassName("operation-facts");
        notListed.addClassName("hint");
        ended.addClassName("warning");
        addClassName("page");
        add(header, facts, ended, notListed, changes);
    }

    /** The parameters of the address of an operation. */
    public static RouteParameters parameters(long operationId) {
        return new RouteParameters(ID, String.valueOf(operationId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteId.of(event, ID);
        load();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void load() {
        var operation = activity.operation(id);
        title = OperationText.kind(operation.kind());
        var what = OperationText.changes(operation, getLocale());
        header.setTitle(title);
        header.setSubtitle(operation.undoes() == null ? what : "");
        header.setActions(actions(operation));
        facts.removeAll();
        facts.add(facts(operation));
        ended.setText(OperationEnd.text(runs, id, operation.state()));
        ended.setVisible(operation.state() == OperationState.FAILED);
        notListed.setVisible(tellsNoNewRates(operation));
        changes.show(operation);
    }

    private static boolean tellsNoNewRates(OperationRow operation) {
        return operation.type() == RecordType.RATE
                && operation.kind() == OperationKind.IMPORT
                && operation.records() > OperationRuns.AT_ONCE;
    }

    private Component[] facts(OperationRow operation) {
        var facts = new ArrayList<Component>();
        var undoneBy = operation.undoneBy();
        var isBeingUndone = undoneBy != null && runs.progress(undoneBy).isRunning();
        if (operation.isRunning()) {
            facts.add(running(id));
        } else {
            facts.add(undoneBy != null && isBeingUndone ? running(undoneBy) : OperationText.badge(operation));
        }
        facts.add(new Span(operation.user()));
        facts.add(new Span(Formats.current().moment(operation.at())));
        facts.add(RecordLink.to(operation));
        var undone = operation.undoes();
        if (undone != null) {
            facts.add(link(getTranslation("activity.undoes", OperationText.kind(undone.kind())), undone.id()));
        }
        if (undoneBy != null) {
            var key = isBeingUndone ? "operation.beingUndone" : "operation.undoneBy";
            facts.add(link(getTranslation(key), undoneBy));
        }
        return facts.toArray(Component[]::new);
    }

    private Component running(long operationId) {
        return new RunningOperation(runs, operationId, ended -> load());
    }

    private static Component link(String text, long operationId) {
        return new RouterLink(text, OperationView.class, parameters(operationId));
    }

    private Component[] actions(OperationRow operation) {
        var actions = new ArrayList<Component>();
        actions.add(new RouterLink(getTranslation("operation.all"), ActivityView.class));
        if (operation.records() > 0) {
            actions.add(new ExportMenu(() -> ChangesExport.of(activity, operation)));
        }
        if (operation.cancellable()) {
            actions.add(new Button(getTranslation("operation.cancel"), click -> cancel()));
        }
        if (operation.undoable()) {
            actions.add(undoButton());
        }
        return actions.toArray(Component[]::new);
    }

    private Button undoButton() {
        var undo = new Button(getTranslation("history.undo"), VaadinIcon.ROTATE_LEFT.create());
        OneClick.on(undo, () -> acts.ask(id));
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        return undo;
    }

    private void cancel() {
        runs.cancel(id);
        load();
    }
}

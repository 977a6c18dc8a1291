package app.cartera.imports.ui;

import app.cartera.access.Later;
import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.OperationEnd;
import app.cartera.journal.ui.OperationView;
import app.cartera.journal.ui.RunningOperation;
import app.cartera.journal.ui.UndoActs;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import java.util.List;

/** How far the import has come, and then what was imported and the ways on from there. */
class DoneStep extends Composite<Div> {

    private final transient OperationRuns runs;
    private final transient UndoService undoing;
    private final long operation;
    private final RecordType type;
    private final WrongLinesSection leftOut;
    private final List<RouterLink> waysOn;
    private final Command another;
    private final SerializableConsumer<String> tell;
    private final UndoActs undo;

    /**
     * @param leftOut what could not be imported
     * @param waysOn from what was imported
     * @param tell gets how far it has come, in words
     */
    DoneStep(
            OperationRuns runs,
            UndoService undoing,
            Later later,
            long operation,
            RecordType type,
            WrongLinesSection leftOut,
            List<RouterLink> waysOn,
            SerializableConsumer<String> tell,
            Command another) {
        this.runs = runs;
        this.operation = operation;
        this.type = type;
        this.leftOut = leftOut;
        this.waysOn = waysOn;
        this.tell = tell;
        this.another = another;
        this.undoing = undoing;
        undo = new UndoActs(undoing, runs, later, this::leaveWhenUndone);
        getContent().addClassName("import-done");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show(runs.progress(operation));
    }

    private void show(OperationProgress progress) {
        getContent().removeAll();
        if (progress.isRunning()) {
            tell.accept(getTranslation("operation.underWay"));
            getContent().add(new RunningOperation(runs, operation, this::show), actions(cancelButton()));
        } else {
            tell.accept(told(progress));
            getContent().add(actions(undoButton(progress)), leftOut);
        }
    }

    /** Where nothing could be taken back, what could not be imported is still here. */
    private void leaveWhenUndone() {
        if (!undoing.isUndoable(operation)) {
            another.execute();
        }
    }

    private String told(OperationProgress progress) {
        var done = getTranslation("import.done." + type, progress.done());
        if (progress.state() != OperationState.DONE) {
            return done + " " + OperationEnd.text(runs, operation, progress.state());
        }
        return progress.done() < progress.planned()
                ? done + " " + getTranslation("import.leftOut." + type, progress.planned() - progress.done())
                : done;
    }

    private Div actions(Button first) {
        var actions = new Div(
                first,
                new Button(getTranslation("import.another"), click -> another.execute()),
                new RouterLink(
                        getTranslation("import.operation"), OperationView.class, OperationView.parameters(operation)));
        waysOn.forEach(actions::add);
        actions.addClassName("page-actions");
        return actions;
    }

    private Button cancelButton() {
        var cancel = new Button(getTranslation("operation.cancel"), click -> runs.cancel(operation));
        cancel.setDisableOnClick(true);
        return cancel;
    }

    private Button undoButton(OperationProgress progress) {
        var button = new Button(getTranslation("history.undo") + "…", click -> undo.ask(operation));
        button.setVisible(progress.done() > 0);
        return button;
    }
}

package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageInFront;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.function.Supplier;

/** Takes an operation back and says what went back and what stayed. */
public class UndoActs implements Serializable {

    private final transient UndoService undoing;
    private final transient OperationRuns runs;
    private final transient Later later;
    private final Command changed;

    /** @param changed called when an operation was taken back, or turned out not to be there to be taken back */
    public UndoActs(UndoService undoing, OperationRuns runs, Later later, Command changed) {
        this.undoing = undoing;
        this.runs = runs;
        this.later = later;
        this.changed = changed;
    }

    /** Asks, with a preview, whether to take the operation back. */
    public void ask(long operationId) {
        var dialog = new UndoDialog(takingBack(operationId));
        dialog.open();
        dialog.awaitPreview(later.ask(() -> undoing.preview(operationId)), preview -> show(dialog, preview));
    }

    private void show(UndoDialog dialog, Supplier<UndoPreview> preview) {
        try {
            dialog.show(preview.get());
        } catch (RuntimeException failed) {
            end(dialog, failed, changed);
        }
    }

    private static void end(UndoDialog dialog, RuntimeException failed, Command shown) {
        dialog.close();
        showOrTellGone(shown);
        if (failed instanceof Refusal refusal) {
            Refusals.show(refusal);
        } else {
            throw failed;
        }
    }

    /** Takes the operation back without asking, for the one who did it a moment ago, and may have gone to another page. */
    public Command takingBack(long operationId) {
        var shown = PageInFront.orAnew(changed);
        return () -> undo(operationId, shown);
    }

    private void undo(long operationId, Command shown) {
        var dialog = new UndoDialog(() -> {});
        dialog.awaitUndo(
                later.actLong(() -> undoing.undo(operationId)),
                () -> undoing.meanwhile(operationId),
                done -> goOn(dialog, done, shown));
    }

    private void goOn(UndoDialog dialog, Supplier<UndoResult> done, Command shown) {
        try {
            goOn(dialog, done.get(), shown);
        } catch (RuntimeException failed) {
            end(dialog, failed, shown);
        }
    }

    private void goOn(UndoDialog dialog, UndoResult result, Command shown) {
        var undo = result.operationId();
        if (undo != null && result.state() == OperationState.RUNNING) {
            showRunning(dialog, result, undo, PageInFront.orNothing(shown));
        } else {
            dialog.close();
            tell(result);
            showOrTellGone(shown);
        }
    }

    /** Closed at its end, or before by the person, who is told then how far it has come. */
    private void showRunning(UndoDialog dialog, UndoResult begun, long undo, Command shown) {
        dialog.showRunning(new RunningOperation(runs, undo, ended -> dialog.close()), () -> {
            var progress = runs.progress(undo);
            if (progress.isRunning()) {
                tell(translate("undo.running"), undo);
            } else {
                tell(begun.ended(progress));
            }
            showOrTellGone(shown);
        });
    }

    /** The page of a record that was deleted says so when it is opened anew. */
    private static void showOrTellGone(Command shown) {
        try {
            shown.execute();
        } catch (NotFound gone) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }

    private void tell(UndoResult result) {
        var undo = result.operationId();
        if (undo == null || result.reverted() == 0) {
            Notifications.failure(told(result));
        } else {
            tell(told(result), undo);
        }
    }

    private static void tell(String told, long undo) {
        Notifications.success(
                told,
                translate("undo.show"),
                () -> UI.getCurrent().navigate(OperationView.class, OperationView.parameters(undo)));
    }

    private String told(UndoResult result) {
        var done = translate("undo.done", result.reverted()) + kept(result);
        var undo = result.operationId();
        if (undo != null && result.state() != OperationState.DONE) {
            return done + " " + OperationEnd.text(runs, undo, result.state());
        }
        return result.staying().records() == 0 ? done : done + " " + stayed(result);
    }

    /** Why those stay that others have changed while it went on, when none did before, is not known. */
    private static String stayed(UndoResult result) {
        var staying = result.staying();
        return staying.examples().isEmpty()
                ? translate("undo.left", staying.records())
                : translate(why(result), staying.records(), FieldText.words(staying.examples()));
    }

    private static String why(UndoResult result) {
        if (result.deletes()) {
            return "undo.stayed.deletes";
        }
        return result.staying().closed() == 0 ? "undo.stayed" : "undo.stayed.closed";
    }

    private static String kept(UndoResult result) {
        return kept("undo.keptOnes", result, false) + kept("undo.keptOnes.money", result, true);
    }

    private static String kept(String key, UndoResult result, boolean ofMoney) {
        var fields = result.kept().stream()
                .filter(field -> field.ofMoney() == ofMoney)
                .toList();
        return fields.isEmpty() ? "" : " " + translate(key, FieldText.labels(fields));
    }
}

package app.cartera.project.ui;

import app.cartera.journal.UndoResult;
import app.cartera.journal.Undoing;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/** Takes an operation back and says what went back and what stayed. */
class UndoNow implements Serializable {

    private final transient Undoing undoing;
    private final Command changed;

    UndoNow(Undoing undoing, Command changed) {
        this.undoing = undoing;
        this.changed = changed;
    }

    void undo(long operationId) {
        try {
            Notifications.success(told(undoing.undo(operationId)));
        } catch (Refusal refusal) {
            Refusals.show(refusal);
        }
        changed.execute();
    }

    private static String told(UndoResult result) {
        var done = I18NProvider.translate("bulk.undone", result.reverted());
        return result.changedSince() == 0
                ? done
                : done + " "
                        + I18NProvider.translate(
                                "bulk.undone.stayed", result.changedSince(), String.join(", ", result.examples()));
    }
}

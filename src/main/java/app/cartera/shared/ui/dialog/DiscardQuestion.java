package app.cartera.shared.ui.dialog;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.server.Command;

/** Asks, before somebody leaves, whether what was typed may be lost. Enter and Escape keep it. */
public final class DiscardQuestion {

    private DiscardQuestion() {}

    /** Where the person wants to go waits for the answer. */
    public static void ask(BeforeLeaveEvent event) {
        var leave = event.postpone();
        ask(leave::proceed, () -> stay(leave));
    }

    /** Asks about what was typed in a dialog, which closes if it may be lost. Where the person wants to go waits. */
    public static void ask(BeforeLeaveEvent event, Dialog dialog) {
        var leave = event.postpone();
        ask(
                () -> {
                    dialog.close();
                    leave.proceed();
                },
                () -> stay(leave));
    }

    /** @param discard is executed if it may be lost */
    public static void ask(Command discard) {
        ask(discard, () -> {});
    }

    /** What is shown anew after that, in another language for one, is this page and not the one it was not left for. */
    private static void stay(ContinueNavigationAction leave) {
        leave.cancel();
        var internals = UI.getCurrent().getInternals();
        internals.setLocationForRefresh(internals.getActiveViewLocation());
    }

    private static void ask(Command discard, Command stay) {
        var question = new ConfirmDialog(
                translate("discard.title"),
                translate("discard.text"),
                translate("discard.stay"),
                confirm -> stay.execute());
        question.setRejectable(true);
        question.setRejectText(translate("discard.confirm"));
        question.setRejectButtonTheme("error tertiary");
        question.addRejectListener(reject -> discard.execute());
        question.addCancelListener(escape -> stay.execute());
        question.open();
    }
}

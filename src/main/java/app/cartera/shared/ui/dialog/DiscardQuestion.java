package app.cartera.shared.ui.dialog;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.server.Command;

/** Asks, before somebody leaves, whether what was typed may be lost. */
public final class DiscardQuestion {

    private DiscardQuestion() {}

    /** Where the person wants to go waits for the answer. */
    public static void ask(BeforeLeaveEvent event) {
        var leave = event.postpone();
        ask(leave::proceed, () -> stay(leave));
    }

    /**
     * Asks the same about what is just being saved: it will not be lost, but who leaves does not hear whether it was refused.
     *
     * @param isTyped whether there is something typed that is not being saved, as it may have been refused before the answer
     */
    public static void askWhileSaving(BeforeLeaveEvent event, SerializableSupplier<Boolean> isTyped) {
        var leave = event.postpone();
        new LossQuestion(
                        translate("leaveSaving.title"),
                        translate("leaveSaving.text"),
                        translate("leaveSaving.stay"),
                        () -> stay(leave),
                        translate("leaveSaving.confirm"),
                        () -> {
                            if (isTyped.get()) {
                                ask(leave::proceed, () -> stay(leave));
                            } else {
                                leave.proceed();
                            }
                        })
                .open();
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
        new LossQuestion(
                        translate("discard.title"),
                        translate("discard.text"),
                        translate("discard.stay"),
                        stay,
                        translate("discard.confirm"),
                        discard)
                .open();
    }
}

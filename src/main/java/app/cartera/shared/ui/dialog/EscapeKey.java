package app.cartera.shared.ui.dialog;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.Command;

/** Escape in a dialog in which something may have been typed. */
public final class EscapeKey {

    private EscapeKey() {}

    /**
     * Lets Escape close the dialog, or ask first. The value of a field reaches the server when the field loses the focus, or
     * a moment after it was typed, and Escape waits for neither: what was typed last would be lost without a question.
     */
    public static void in(Dialog dialog, Command closeOrAsk) {
        dialog.addDialogCloseActionListener(escape -> closeOrAsk.execute());
        Shortcuts.addShortcutListener(dialog, () -> {}, Key.ESCAPE)
                .listenOn(dialog)
                .resetFocusOnActiveElement()
                .allowBrowserDefault()
                .allowEventPropagation();
    }
}

package app.cartera.shared.ui.dialog;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/**
 * Asks whether something may be lost. The button that keeps it is the one that has the focus at first, so that neither Enter
 * nor Escape loses anything.
 */
public class LossQuestion extends ConfirmDialog {

    public LossQuestion(String title, String text, String keep, Command kept, String lose, Command lost) {
        super(title, text, keep, click -> kept.execute());
        addCancelListener(escape -> kept.execute());
        setRejectable(true);
        setRejectText(lose);
        setRejectButtonTheme("error tertiary");
        addRejectListener(click -> lost.execute());
    }
}

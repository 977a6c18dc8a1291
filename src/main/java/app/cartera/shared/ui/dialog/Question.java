package app.cartera.shared.ui.dialog;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/** Asks whether something is really to be done, which can be cancelled. */
public class Question extends ConfirmDialog {

    public Question(String title, String text, String confirm, Command confirmed) {
        super(title, text, confirm, click -> confirmed.execute());
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
    }
}

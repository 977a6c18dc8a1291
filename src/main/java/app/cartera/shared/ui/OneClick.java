package app.cartera.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.Command;

/** Lets a button be clicked once at a time: it is dead until what it does is done, or has failed in whatever way. */
public final class OneClick {

    private OneClick() {}

    public static void on(Button button, Command act) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.execute();
            } finally {
                button.setEnabled(true);
            }
        });
    }
}

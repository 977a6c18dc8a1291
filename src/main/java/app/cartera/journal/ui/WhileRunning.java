package app.cartera.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Refreshes a view by itself as long as something it shows is being done in the background, and no longer. */
class WhileRunning implements Serializable {

    private static final int EVERY_MILLIS = 2_000;
    private static final int NEVER = -1;

    private final Component view;
    private final SerializableSupplier<Boolean> running;
    private final Command refresh;

    @Nullable
    private Registration polls;

    WhileRunning(Component view, SerializableSupplier<Boolean> running, Command refresh) {
        this.view = view;
        this.running = running;
        this.refresh = refresh;
        view.addDetachListener(detach -> stop(detach.getUI()));
    }

    /** Looks whether there is something to wait for; called whenever the view has been loaded. */
    void watch() {
        view.getUI().ifPresent(ui -> {
            if (running.get()) {
                start(ui);
            } else {
                stop(ui);
            }
        });
    }

    private void start(UI ui) {
        if (polls == null) {
            ui.setPollInterval(EVERY_MILLIS);
            polls = ui.addPollListener(poll -> refresh.execute());
        }
    }

    private void stop(UI ui) {
        if (polls != null) {
            polls.remove();
            polls = null;
            ui.setPollInterval(NEVER);
        }
    }
}

package app.cartera.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;

/** What a person does from a notice, which is still there when that person has gone to another page. */
public final class PageInFront {

    private PageInFront() {}

    /** Shows what has become of things on the page of now, if it is in front by then; otherwise shows the one in front anew. */
    public static Command orAnew(Command show) {
        var now = UI.getCurrent().getCurrentView();
        return () -> {
            var ui = UI.getCurrent();
            if (ui.getCurrentView() == now) {
                show.execute();
            } else {
                ui.refreshCurrentRoute(false);
            }
        };
    }
}

package app.cartera.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;

/** What comes of an act when the person may have gone to another page: from a notice, or after others were in the way. */
public final class PageInFront {

    private PageInFront() {}

    /** Shows what has become of things on the page of now, if it is in front by then; otherwise shows the one in front anew. */
    public static Command orAnew(Command show) {
        return orElse(show, () -> UI.getCurrent().refreshCurrentRoute(false));
    }

    /** The same where nobody asks for it at that moment: what is worked on in another page stays as it is. */
    public static Command orNothing(Command show) {
        return orElse(show, () -> {});
    }

    private static Command orElse(Command show, Command elsewhere) {
        var now = UI.getCurrent().getCurrentView();
        return () -> (UI.getCurrent().getCurrentView() == now ? show : elsewhere).execute();
    }
}

package app.cartera.shared.ui.dialog;

import com.vaadin.flow.component.Component;

/**
 * Lets the browser ask before the page is loaded anew and what was typed is lost, and the page tell that it is lost with the
 * session (frontend/scripts/unsaved.js). Before somebody goes elsewhere within the application, {@link DiscardQuestion} asks.
 */
public final class Unsaved {

    private static final String ATTRIBUTE = "data-unsaved";

    private Unsaved() {}

    /** Fields that are empty as long as nothing was typed; the server need not have been told yet. */
    public static void ifFilled(Component... fields) {
        for (var field : fields) {
            field.getElement().setAttribute(ATTRIBUTE, "if-filled");
        }
    }

    /** Something in which the server keeps what is typed as soon as it is told; what is being typed still counts. */
    public static void isKept(Component worked) {
        worked.getElement().setAttribute(ATTRIBUTE, "kept");
    }

    /** Something that has been worked on, or not; what is being typed in it counts although the server was not told yet. */
    public static void mark(Component worked, boolean on) {
        worked.getElement().setAttribute(ATTRIBUTE, on ? "yes" : "no");
    }
}

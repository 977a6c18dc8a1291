package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Stream;

/**
 * Closes what is open over a page when its person goes to another, by Back for one. What Escape does not close stays: it
 * fetches a file, or waits until something is done that cannot be stopped.
 */
@SpringComponent
class OpenDialogs implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(OpenDialogs::closeIfLeft));
    }

    /** The same page with another filter, or in another language, is not left. */
    private static void closeIfLeft(BeforeEnterEvent event) {
        var ui = event.getUI();
        var before = ui.getInternals().getActiveViewLocation();
        if (!event.getLocation().getPath().equals(before.getPath())) {
            // Only then is over the page what was opened in this request. What the next page opens comes after.
            ui.beforeClientResponse(ui, end -> over(ui).toList().forEach(OpenDialogs::close));
        }
    }

    /** Each with those that were opened from it, which are within it. */
    private static Stream<Component> over(Component page) {
        return page.getChildren()
                .filter(child -> child instanceof Dialog || child instanceof ConfirmDialog)
                .flatMap(dialog -> Stream.concat(Stream.of(dialog), over(dialog)));
    }

    private static void close(Component open) {
        if (open instanceof ConfirmDialog question) {
            question.close();
        } else if (open instanceof Dialog dialog && dialog.isCloseOnEsc()) {
            dialog.close();
        }
    }
}

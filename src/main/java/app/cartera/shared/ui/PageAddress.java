package app.cartera.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;

/** The address of the page in front, where it follows what is chosen there. */
public final class PageAddress {

    private PageAddress() {}

    /**
     * Reload, bookmark and another language then show the same, and Back leaves the page. Of a page that is left in the same
     * moment nothing is shown: the address is that of the next one already.
     */
    public static void replace(Component page, Location location) {
        page.getElement()
                .callJsFunction("ownerDocument.defaultView.showAddress", location.getPathWithQueryParameters());
        page.getUI().ifPresent(ui -> ui.getInternals().setLocationForRefresh(location));
    }
}

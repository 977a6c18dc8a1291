package app.cartera.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** The address of the page in front, where it follows what is chosen there. */
public final class PageAddress {

    private PageAddress() {}

    /** Reload, bookmark and another language then show the same, and Back leaves the page. */
    public static void replace(UI ui, Location location) {
        ui.getPage().getHistory().replaceState(null, location);
        ui.getInternals().setLocationForRefresh(location);
    }
}

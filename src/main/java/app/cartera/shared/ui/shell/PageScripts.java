package app.cartera.shared.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Gives every page its scripts: one asks before what was typed is lost, and tells that it is lost with the session, one keeps
 * the focus, one names the boxes that tick rows, one keeps what was mistyped, one shows another address, and the last makes
 * {@code <cartera-chart>} known, and loads the library when there is a chart to draw.
 */
@Component
class PageScripts implements VaadinServiceInitListener {

    private static final String UNSAVED = "/scripts/unsaved.js";
    private static final String FOCUS = "/scripts/focus.js";
    private static final String TICKS = "/scripts/ticks.js";
    private static final String CHOICES = "/scripts/choices.js";
    private static final String ADDRESS = "/scripts/address.js";
    private static final String ELEMENT = "/scripts/cartera-chart.js";
    private static final String LIBRARY = "/scripts/chart.js/dist/chart.umd.min.js";

    private final transient ResourceUrlProvider addresses;

    PageScripts(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> addTo(page.getDocument()));
    }

    private void addTo(Document page) {
        Stream.of(UNSAVED, FOCUS, TICKS, CHOICES, ADDRESS)
                .forEach(script -> page.head()
                        .appendElement("script")
                        .attr("src", address(script))
                        .attr("type", "module"));
        page.head()
                .appendElement("script")
                .attr("src", address(ELEMENT))
                .attr("data-library", address(LIBRARY))
                .attr("defer", true);
    }

    /** With the fingerprint of the content, and relative to the page's base. */
    private String address(String path) {
        return Objects.requireNonNull(addresses.getForLookupPath(path), path).substring(1);
    }
}

package app.cartera.shared.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes every page know {@code <cartera-chart>}, a small script; it loads the library when there is a chart to draw. */
@Component
class ChartElement implements VaadinServiceInitListener {

    private static final String ELEMENT = "/charts/cartera-chart.js";
    private static final String LIBRARY = "/charts/chart.js/dist/chart.umd.min.js";

    private final transient ResourceUrlProvider addresses;

    ChartElement(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> addTo(page.getDocument()));
    }

    private void addTo(Document page) {
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

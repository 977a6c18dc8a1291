package app.cartera.shared.ui.shell;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * The files of the front-end bundle have a hash of their content in their names: a browser that has one need not ask again.
 * Vaadin says so of the style sheets, whose hash is in their address; the rest is asked for again after an hour.
 */
@Component
class LongLivedBundle implements StaticFileHandlerFactory {

    private static final String BUNDLE = "/VAADIN/build/";

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {
            @Override
            protected void writeCacheHeaders(String file, HttpServletRequest request, HttpServletResponse response) {
                if (file.startsWith(BUNDLE)) {
                    response.setHeader("Cache-Control", "max-age=31536000, immutable");
                } else {
                    super.writeCacheHeaders(file, request, response);
                }
            }
        };
    }
}

package app.cartera.bench;

import app.cartera.Application;
import java.util.HashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The application as it is, without a web server. */
final class Cartera {

    private Cartera() {}

    static ConfigurableApplicationContext on(Database database) {
        var properties = new HashMap<>(database.properties());
        properties.put("logging.level.root", "ERROR");
        properties.put("logging.level.app.cartera", "ERROR");
        var application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type -> context());
        if (database.profile() != null) {
            application.profiles(database.profile());
        }
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    private static ConfigurableApplicationContext context() {
        var context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(Statements.class);
        return context;
    }
}

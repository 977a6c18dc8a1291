package app.cartera.bench;

import app.cartera.Application;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
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
        var cartera = application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
        waitForTotals(cartera.getBean(JdbcTemplate.class));
        return cartera;
    }

    /** Which it makes at its first start, and would be busy with. */
    private static void waitForTotals(JdbcTemplate jdbc) {
        var began = System.nanoTime();
        var waited = false;
        while (!Boolean.TRUE.equals(jdbc.queryForObject(
                "select complete and last_month = ? from twelve_months",
                Boolean.class,
                YearMonth.now().getYear() * 100 + YearMonth.now().getMonthValue()))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            waited = true;
        }
        if (waited) {
            System.out.printf(
                    "Made the totals of twelve months in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        }
    }

    private static ConfigurableApplicationContext context() {
        var context = new GenericWebApplicationContext(new MockServletContext());
        context.registerBean(Statements.class);
        return context;
    }
}

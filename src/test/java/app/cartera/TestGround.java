package app.cartera;

import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.finance.report.ReportOrigin;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every test with a database stands on: an empty database and one person for each role. */
@TestConfiguration
@Import({TestPeople.class, SignedIn.Factory.class, QueryCount.class, ReportOrigin.class})
public class TestGround {

    @Bean
    FlywayMigrationStrategy emptyDatabase() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }
}

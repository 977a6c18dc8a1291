package app.cartera;

import static org.awaitility.Awaitility.await;

import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.finance.rates.ToldOfRates;
import app.cartera.finance.report.ReportOrigin;
import app.cartera.journal.TestImport;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every test with a database stands on: an empty database and one person for each role. */
@TestConfiguration
@Import({
    TestPeople.class,
    SignedIn.Factory.class,
    QueryCount.class,
    ReportOrigin.class,
    TestImport.class,
    ToldOfRates.class
})
public class TestGround {

    @Bean
    FlywayMigrationStrategy emptyDatabase() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }

    /** Quick to make and to compare: many tests sign people in. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    /**
     * Otherwise a test may lock what the totals of twelve months are made of, and wait for those who make them and wait for it.
     */
    @Bean
    ApplicationListener<ApplicationReadyEvent> monthsAreKept(JdbcTemplate jdbc) {
        return ready -> await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.queryForObject("select complete from twelve_months", Boolean.class));
    }
}

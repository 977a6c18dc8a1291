package app.cartera.finance;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.project.ProjectService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one unit of another currency came to on average, as the page of a client says it. */
@ServiceTest
@SignedIn(Role.ADMIN)
class AverageRateTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    RateService rates;

    @Autowired
    ContributionService contributions;

    private long client;
    private long project;

    @BeforeEach
    void a_client_with_a_project() {
        client = contacts.create(ContactForm.newClient("Alan")).id();
        project =
                projects.create(with(named("Web"), Map.of("clientId", client))).id();
    }

    @Test
    void it_is_weighed_by_the_amounts() {
        rate("USD", MARCH, "1.25");
        rate("USD", MAY, "1");
        post("USD", MARCH, "300");
        post("USD", MAY, "100");

        assertThat(average()).isEqualByComparingTo("0.85");
    }

    @Test
    void a_credit_note_does_not_distort_it() {
        rate("USD", MARCH, "1.25");
        rate("USD", MAY, "1");
        post("USD", MARCH, "100");
        post("USD", MAY, "-100");

        assertThat(average()).isEqualByComparingTo("0.9");
    }

    @Test
    void that_of_a_weak_currency_has_digits_that_count() {
        rate("IDR", MARCH, "17000");
        post("IDR", MARCH, "1000000");

        assertThat(average()).isEqualByComparingTo("0.0000588235");
    }

    @Test
    void where_no_rate_is_there_is_no_average() {
        post("USD", MARCH, "100");

        assertThat(average()).isNull();
    }

    private BigDecimal average() {
        return contributions
                .partsOfClient(client, Period.ALL, Attribution.TODAY)
                .lines()
                .getFirst()
                .averageRate();
    }

    private void rate(String currency, LocalDate date, String perEuro) {
        rates.add(new RateForm(null, currency, date, new BigDecimal(perEuro)));
    }

    private void post(String currency, LocalDate date, String amount) {
        entries.post(new EntryForm(
                null, 0, project, date, EntryKind.REVENUE, null, new BigDecimal(amount), currency, null, null));
    }
}

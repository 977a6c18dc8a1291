package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectsOfClientsTest {

    @Autowired
    ProjectsOfClients ofClients;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    long alan;

    @BeforeEach
    void a_client_with_three_projects() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        projects.create(with(named("One"), Map.of("clientId", alan, "budgetAmount", new BigDecimal("100.50"))));
        projects.create(with(named("Two"), Map.of("clientId", alan, "budgetAmount", new BigDecimal("1"))));
        projects.create(
                with(named("Three"), Map.of("clientId", alan, "currency", "USD", "budgetAmount", BigDecimal.TEN)));
    }

    @Test
    void a_client_page_shows_projects_by_status_and_budgets_by_currency() {
        var figures = ofClients.figures(alan);

        assertThat(figures.projects()).containsEntry(ProjectStatus.ACTIVE, 3L).containsEntry(ProjectStatus.CLOSED, 0L);
        assertThat(figures.budgets()).extracting("currency").containsExactly("EUR", "USD");
        assertThat(figures.budgets().getFirst().amount()).isEqualByComparingTo("101.50");
    }

    @Test
    void each_client_is_told_with_the_number_of_its_projects_and_one_without_any_is_not() {
        var nobodys = contacts.create(ContactForm.newClient("Acme")).id();

        assertThat(ofClients.count(List.of(alan, nobodys))).containsOnly(Map.entry(alan, 3L));
    }
}

package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectsOfClientsTest {

    @Autowired
    ProjectsOfClients ofClients;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntryService entries;

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
    void of_budgets_is_used_what_they_cost_and_of_time_and_materials_what_was_charged() {
        var ids = projects.ids(ProjectFilter.ofClient(alan), Sort.by(ProjectRow.SortKey.NAME.name()));
        var charged = projects.create(with(
                        named("Four"),
                        Map.of(
                                "clientId",
                                alan,
                                "budgetType",
                                BudgetType.TIME_AND_MATERIALS,
                                "budgetAmount",
                                new BigDecimal("98.50"))))
                .id();
        var unlimited =
                projects.create(with(named("Five"), Map.of("clientId", alan))).id();
        for (var project : List.of(ids[0], charged, unlimited)) {
            entries.post(TestEntries.cost(project, "20"));
            entries.post(TestEntries.revenue(project, "30"));
        }

        var euros = ofClients.figures(alan).budgets().getFirst();
        assertThat(euros.amount()).isEqualByComparingTo("200");
        assertThat(euros.used()).isEqualTo("50.00");
        assertThat(euros.leftOut()).isZero();
    }

    @Test
    void of_budgets_is_told_what_lacks_a_rate_and_not_what_is_archived() {
        var ids = projects.ids(ProjectFilter.ofClient(alan), Sort.by(ProjectRow.SortKey.NAME.name()));
        for (var project : ids) {
            entries.post(TestEntries.with(TestEntries.cost(project, "5"), Map.of("currency", "JPY")));
        }

        projects.archive(ids[0]);

        var budgets = ofClients.figures(alan).budgets();
        assertThat(budgets).extracting("leftOut").containsExactly(1L, 1L);
        assertThat(budgets).extracting("currency").containsExactly("EUR", "USD");
        assertThat(budgets.getFirst().amount()).isEqualByComparingTo("1");
    }

    @Test
    void each_client_is_told_with_the_number_of_its_projects_and_one_without_any_is_not() {
        var nobodys = contacts.create(ContactForm.newClient("Acme")).id();

        assertThat(ofClients.count(List.of(alan, nobodys))).containsOnly(Map.entry(alan, 3L));
    }
}

package app.cartera.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Folded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties =
                "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
@ActiveProfiles("demo")
@SignedIn(Role.MANAGER)
class DemoDataTest {

    private static final PageRequest ALL = PageRequest.of(0, 1000);

    @Autowired
    DemoData demoData;

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    History history;

    @Autowired
    AuthenticationProvider signIn;

    @Test
    void an_empty_database_is_filled_with_the_published_projects() {
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(482 + 5);
        assertThat(projects.count(ProjectFilter.NONE.withStatus(ProjectStatus.CLOSED)))
                .isEqualTo(308 + 1);

        var found = projects.page(ProjectFilter.NONE.withWords("P155363"), ALL).getFirst();

        assertThat(found.name()).isEqualTo("Modernization of State-Owned Financial Institutions Project");
        assertThat(found.clientName()).isEqualTo("People's Republic of Bangladesh");
        assertThat(found.startDate()).isEqualTo("2016-06-30");
        assertThat(found.dueDate()).isEqualTo("2021-12-31");
        assertThat(found.budgetAmount()).isEqualByComparingTo("200000000");
        assertThat(found.currency()).isEqualTo("USD");
        assertThat(projects.withTags(List.of(found)).getFirst().tags()).containsExactly("Banking Institutions");
    }

    @Test
    void alan_insurance_is_there_with_its_projects() {
        var alan = contacts.page(ContactFilter.NONE.withWords("alan ins"), ALL).getFirst();

        assertThat(projects.page(ProjectFilter.ofClient(alan.id()), ALL))
                .extracting("name")
                .contains("Website relaunch", "Claims portal")
                .hasSize(5);
    }

    @Test
    void a_borrower_is_one_client_however_it_is_spelt() {
        var keys = contacts.page(ContactFilter.NONE, ALL).stream()
                .map(ContactRow::name)
                .map(Folded::key)
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSize(251 + 1);
    }

    @Test
    void the_journal_says_who_created_it() {
        var alan = contacts.page(ContactFilter.NONE.withWords("alan ins"), ALL).getFirst();

        assertThat(history.of(RecordType.CONTACT, alan.id(), 10))
                .extracting("user")
                .isEqualTo(List.of("Ana Admin"));
    }

    @Test
    void a_restart_loads_nothing_again() {
        var before = projects.count(ProjectFilter.NONE);

        demoData.afterSingletonsInstantiated();

        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "editor", "viewer"})
    void each_role_has_an_account(String username) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, "cartera-demo");

        assertThat(signIn.authenticate(asked).getAuthorities())
                .extracting("authority")
                .contains("ROLE_" + username.toUpperCase());
    }
}

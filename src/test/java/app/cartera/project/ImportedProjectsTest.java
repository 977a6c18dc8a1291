package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.shared.UnknownCurrency;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ImportedProjectsTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    TestImport imports;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SignedIn.Factory people;

    @Test
    void imported_projects_have_all_that_was_given_and_are_one_operation_in_the_history_of_each() {
        var web = with(
                named("Web"),
                Map.of(
                        "code",
                        "P-1",
                        "clientId",
                        client("Alan"),
                        "ownerId",
                        person("editor"),
                        "budgetAmount",
                        new BigDecimal("40000"),
                        "tags",
                        Set.of("Solar", "ágil")));
        var shop = with(named("Shop"), Map.of("tags", Set.of("solar", "Beta")));

        var operation = imported(web, shop);

        assertThat(stored())
                .extracting("name", "code", "clientName", "ownerName")
                .containsExactly(tuple("Shop", null, null, null), tuple("Web", "P-1", "Alan", "Eva Editora"));
        var saved = form("Web");
        assertThat(saved.budgetAmount()).isEqualByComparingTo("40000");
        assertThat(saved.tags()).containsExactly("ágil", "Solar");
        assertThat(form("Shop").tags()).containsExactly("Beta", "Solar");
        assertThat(found("p1")).containsExactly("Web");
        assertThat(history.of(RecordType.PROJECT, saved.id(), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.operationId()).isEqualTo(operation);
                    assertThat(entry.kind()).isEqualTo(OperationKind.IMPORT);
                    assertThat(entry.records()).isEqualTo(2);
                    assertThat(entry.changes())
                            .extracting("field", "after")
                            .contains(
                                    tuple("name", "Web"),
                                    tuple("clientId", "Alan"),
                                    tuple("ownerId", "Eva Editora"),
                                    tuple("budgetAmount", "40000"),
                                    tuple("tags/Solar", "true"));
                });
    }

    @Test
    void what_imported_projects_bring_is_kept_from_the_beginning() {
        imported(with(named("Web"), Map.of("budgetAmount", BigDecimal.TEN)), named("Shop"));

        var byMargin = PageRequest.of(0, 10, Sort.by(ProjectRow.SortKey.MARGIN.name()));
        assertThat(projects.page(ProjectFilter.NONE, byMargin)).hasSize(2);
        assertThat(jdbc.queryForList("select budget_used from project_figures order by project_id", BigDecimal.class))
                .satisfiesExactly(
                        web -> assertThat(web).isZero(),
                        shop -> assertThat(shop).isNull());
    }

    @Test
    void a_code_is_given_once_also_among_those_that_come_together() {
        projects.create(with(named("One"), Map.of("code", "P-1")));
        var two = with(named("Two"), Map.of("code", "p-1"));
        var three = with(named("Three"), Map.of("code", "É-2"));
        var four = with(named("Four"), Map.of("code", "e-2"));

        assertThatThrownBy(() -> imported(three, two))
                .isInstanceOfSatisfying(
                        CodeTaken.class, taken -> assertThat(taken.arguments()).containsExactly("p-1", "One"));
        assertThatThrownBy(() -> imported(three, four))
                .isInstanceOfSatisfying(
                        CodeTaken.class, taken -> assertThat(taken.arguments()).containsExactly("e-2", "Three"));
    }

    @Test
    void what_could_not_be_typed_is_not_imported_either() {
        var alan = client("Alan");
        contacts.archive(alan);
        entities.flush();
        entities.clear();
        var day = LocalDate.of(2026, 5, 3);
        var reversed = Map.of("startDate", day, "dueDate", day.minusDays(1));

        assertThatThrownBy(() -> imported(named("Good"), named(" "))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> imported(named("Good"), with(named("Bad"), Map.of("currency", "QQQ"))))
                .isInstanceOf(UnknownCurrency.class);
        assertThatThrownBy(() -> imported(
                        named("Good"),
                        with(named("Bad"), Map.of("currency", "JPY", "budgetAmount", new BigDecimal("1.5")))))
                .isInstanceOf(BudgetTooFine.class);
        assertThatThrownBy(() -> imported(named("Good"), with(named("Bad"), reversed)))
                .isInstanceOf(DatesReversed.class);
        assertThatThrownBy(() -> imported(named("Good"), with(named("Bad"), Map.of("clientId", alan))))
                .isInstanceOf(ClientNotAvailable.class);
        assertThatThrownBy(() -> imported(named("Good"), with(named("Bad"), Map.of("clientId", -1L))))
                .isInstanceOf(ClientNotAvailable.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_editor_imports_no_amounts() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        imported(with(named("Web"), Map.of("budgetAmount", BigDecimal.TEN)));

        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        var web = form("Web");
        assertThat(web.budgetAmount()).isNull();
        assertThat(history.of(RecordType.PROJECT, web.id(), 1).getFirst().changes())
                .extracting("field")
                .doesNotContain("budgetAmount");
    }

    @Test
    void a_stretch_of_a_file_may_have_no_project_at_all() {
        imported();

        assertThat(stored()).isEmpty();
    }

    @Test
    void more_projects_take_no_more_questions() {
        var few = forms(3);
        var many = forms(6);

        assertThat(statements(many)).isEqualTo(statements(few) + 3);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_imports_nothing() {
        assertThatThrownBy(() -> projects.create(1, List.of(named("Web")))).isInstanceOf(AccessDeniedException.class);
    }

    private long statements(ProjectForm... forms) {
        entities.flush();
        entities.clear();
        return QueryCount.of(() -> imported(forms));
    }

    /** Each with a client, an owner, a code and a tag that no other has. */
    private ProjectForm[] forms(int count) {
        var forms = new ArrayList<ProjectForm>();
        for (var i = 1; i <= count; i++) {
            var name = count + "-" + i;
            var tagged = Map.of("tags", Set.of(name));
            projects.create(with(named("Tagged"), tagged));
            var owner = person(List.of("editor", "manager", "admin").get(i % 3));
            forms.add(
                    with(with(named(name), tagged), Map.of("code", name, "clientId", client(name), "ownerId", owner)));
        }
        return forms.toArray(ProjectForm[]::new);
    }

    private long imported(ProjectForm... forms) {
        return imports.of(RecordType.PROJECT, List.of(forms), projects::create);
    }

    private List<ProjectRow> stored() {
        return projects.page(ProjectFilter.NONE, PageRequest.of(0, 50));
    }

    private List<String> found(String words) {
        return projects.page(ProjectFilter.NONE.withWords(words), PageRequest.of(0, 50)).stream()
                .map(ProjectRow::name)
                .toList();
    }

    private ProjectForm form(String name) {
        var row = stored().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return projects.overview(row.id()).data();
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private long person(String username) {
        return jdbc.queryForObject("select id from app_user where username = ?", Long.class, username);
    }
}

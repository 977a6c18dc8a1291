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
import app.cartera.contact.ContactInUse;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import app.cartera.shared.UnknownCurrency;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectServiceTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectsOfClients ofClients;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Test
    void a_code_that_folding_makes_longer_is_kept_and_unique() {
        var code = "\u2116".repeat(40);
        projects.create(with(named("Uno"), Map.of("code", code)));

        assertThatThrownBy(() -> projects.create(with(named("Dos"), Map.of("code", code))))
                .isInstanceOf(CodeTaken.class);
    }

    @Test
    void a_project_needs_a_name_and_nothing_else() {
        var saved = projects.create(named("Website relaunch"));

        assertThat(projects.overview(saved.id()).data()).isEqualTo(saved);
        assertThatThrownBy(() -> projects.create(named("  "))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_project_stands_in_the_list_with_its_client() {
        var alan = client("Alan Insurance");
        projects.create(with(named("Website relaunch"), Map.of("clientId", alan)));

        assertThat(projects.page(ProjectFilter.NONE, FIRST_PAGE))
                .extracting("name", "clientId", "clientName", "status")
                .containsExactly(tuple("Website relaunch", alan, "Alan Insurance", ProjectStatus.ACTIVE));
    }

    @Test
    void a_code_is_given_once_whatever_its_case() {
        projects.create(with(named("One"), Map.of("code", "P-1")));

        assertThatThrownBy(() -> projects.create(with(named("Two"), Map.of("code", "p-1"))))
                .isInstanceOfSatisfying(CodeTaken.class, taken -> {
                    assertThat(taken.field()).isEqualTo("code");
                    assertThat(taken.arguments()).containsExactly("p-1", "One");
                });
    }

    @Test
    void codes_that_differ_in_a_letter_are_two_and_tags_as_well_on_every_database() {
        var one = projects.create(with(named("One"), Map.of("code", "Ø1", "tags", Set.of("Søn"))));
        var two = projects.create(with(named("Two"), Map.of("code", "O1", "tags", Set.of("Son"))));

        assertThat(one.tags()).containsExactly("Søn");
        assertThat(two.tags()).containsExactly("Son");
    }

    @Test
    void a_project_cannot_be_due_before_it_starts() {
        var reversed =
                with(named("One"), Map.of("startDate", LocalDate.of(2026, 5, 3), "dueDate", LocalDate.of(2026, 5, 2)));

        assertThatThrownBy(() -> projects.create(reversed)).isInstanceOf(DatesReversed.class);
    }

    @Test
    void a_budget_is_in_a_currency_that_there_is_and_no_finer_than_it_is_paid_in() {
        var yen = with(named("Web"), Map.of("budgetAmount", new BigDecimal("1000.5"), "currency", "JPY"));

        assertThatThrownBy(() -> projects.create(yen)).isInstanceOf(BudgetTooFine.class);
        assertThatThrownBy(() -> projects.create(with(yen, Map.of("currency", "QQQ"))))
                .isInstanceOf(UnknownCurrency.class);
        var saved = projects.create(with(yen, Map.of("currency", "EUR")));
        assertThatThrownBy(() -> projects.save(with(saved, Map.of("currency", "JPY"))))
                .isInstanceOf(BudgetTooFine.class);
    }

    @Test
    void an_archived_client_cannot_be_given_but_stays_where_it_is() {
        var alan = client("Alan Insurance");
        var saved = projects.create(with(named("One"), Map.of("clientId", alan)));
        contacts.archive(alan);
        entities.clear();

        assertThatThrownBy(() -> projects.create(with(named("Two"), Map.of("clientId", alan))))
                .isInstanceOf(ClientNotAvailable.class);
        assertThat(projects.save(with(saved, Map.of("name", "One and a half"))).clientId())
                .isEqualTo(alan);
    }

    @Test
    void a_client_that_a_project_once_had_cannot_be_deleted() {
        var alan = client("Alan Insurance");
        var saved = projects.create(with(named("One"), Map.of("clientId", alan)));
        projects.save(without(saved, "clientId"));

        assertThatThrownBy(() -> contacts.delete(alan)).isInstanceOf(ContactInUse.class);
    }

    @Test
    void the_history_names_clients() {
        var alan = client("Alan Insurance");
        var saved = projects.create(named("One"));
        projects.save(with(saved, Map.of("clientId", alan)));

        var latest = history.of(RecordType.PROJECT, saved.id(), 10).getFirst();

        assertThat(latest.changes())
                .extracting("field", "before", "after")
                .containsExactly(tuple("clientId", null, "Alan Insurance"));
    }

    @Test
    void a_stale_save_is_refused_and_says_who_changed_what() {
        var opened = projects.create(named("One"));
        projects.save(with(opened, Map.of("code", "P-1")));

        assertThatThrownBy(() -> projects.save(with(opened, Map.of("description", "typed"))))
                .isInstanceOfSatisfying(StaleForm.class, stale -> {
                    assertThat(((ProjectForm) stale.current()).code()).isEqualTo("P-1");
                    assertThat(stale.since().getFirst().changes())
                            .extracting("field")
                            .containsExactly("code");
                });
    }

    @Test
    void a_bulk_change_makes_an_open_form_stale() {
        var opened = projects.create(named("One"));
        var change = new BulkChange.ChangeStatus(ProjectStatus.CLOSED);
        bulk.apply(bulk.preview(new BulkRequest(change, new ProjectSelection.Picked(Set.of(opened.id())), false)));

        assertThatThrownBy(() -> projects.save(with(opened, Map.of("description", "typed"))))
                .isInstanceOf(StaleForm.class);
    }

    @Test
    void a_client_that_was_deleted_meanwhile_is_told_of_where_it_was_chosen() {
        var acme = client("Acme");
        var opened = projects.create(named("One"));
        contacts.delete(acme);

        assertThatThrownBy(() -> projects.save(with(opened, Map.of("clientId", acme))))
                .isInstanceOfSatisfying(ClientNotAvailable.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("error.clientDeleted");
                    assertThat(refusal.field()).isEqualTo("clientId");
                });
    }

    @Test
    void an_edit_can_be_taken_back_where_nobody_changed_the_field_again() {
        var opened = projects.create(named("One"));
        var edited = projects.save(with(opened, Map.of("code", "P-1", "description", "first")));
        var edit = history.of(RecordType.PROJECT, opened.id(), 1).getFirst();
        projects.save(with(edited, Map.of("description", "second")));

        undoing.undo(edit.operationId());

        var now = projects.overview(opened.id()).data();
        assertThat(now.code()).isNull();
        assertThat(now.description()).isEqualTo("second");
    }

    @Test
    void a_budget_that_was_raised_since_outlives_the_undo_of_what_brought_it() {
        var opened = projects.create(with(named("One"), Map.of("budgetType", BudgetType.NO_LIMIT)));
        var fixed =
                Map.of("name", "Two", "budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("40000"));
        var limited = projects.save(with(opened, fixed));
        var edit = history.of(RecordType.PROJECT, opened.id(), 1).getFirst().operationId();
        projects.save(with(limited, Map.of("budgetAmount", new BigDecimal("45000"))));
        var kept = Set.of("budgetType", "budgetAmount");

        assertThat(undoing.preview(edit).kept()).extracting("field").hasSameElementsAs(kept);
        assertThat(undoing.undo(edit).kept()).extracting("field").hasSameElementsAs(kept);

        var now = projects.overview(opened.id()).data();
        assertThat(now.name()).isEqualTo("One");
        assertThat(now.budgetType()).isEqualTo(BudgetType.FIXED_PRICE);
        assertThat(now.budgetAmount()).isEqualByComparingTo("45000");
    }

    @Test
    void an_amount_that_was_entered_since_keeps_the_currency_it_was_entered_in() {
        var opened =
                projects.create(with(named("One"), Map.of("currency", "JPY", "budgetAmount", new BigDecimal(1000))));
        var inEuros = projects.save(with(opened, Map.of("currency", "EUR")));
        var toEuros = history.of(RecordType.PROJECT, opened.id(), 1).getFirst();
        var entered = projects.save(with(inEuros, Map.of("budgetAmount", new BigDecimal("10.50"))));

        assertThat(undoing.undo(toEuros.operationId()).operationId()).isNull();
        assertThat(projects.overview(opened.id()).data().currency()).isEqualTo("EUR");

        projects.save(with(entered, Map.of("budgetAmount", new BigDecimal(1000))));
        undoing.undo(toEuros.operationId());
        assertThat(projects.overview(opened.id()).data().currency()).isEqualTo("JPY");
    }

    @ParameterizedTest
    @EnumSource(ProjectRow.SortKey.class)
    void projects_can_be_sorted_by_every_column(ProjectRow.SortKey key) {
        var alan = client("Alan Insurance");
        projects.create(with(named("One"), Map.of("clientId", alan, "code", "B")));
        projects.create(named("Two"));

        for (var direction : Sort.Direction.values()) {
            var page = PageRequest.of(0, 10, Sort.by(direction, key.name()));
            assertThat(projects.page(ProjectFilter.NONE, page)).hasSize(2);
        }
    }

    @Test
    void a_project_is_found_by_words_client_status_owner_and_billable() {
        var alan = client("Alan Insurance");
        var one = projects.create(with(named("Website relaunch"), Map.of("clientId", alan, "code", "P-1042")));
        projects.create(with(named("Web shop"), Map.of("billable", false, "status", ProjectStatus.CLOSED)));

        assertThat(found(ProjectFilter.NONE.withWords("rel web"))).containsExactly(one.id());
        assertThat(found(ProjectFilter.NONE.withWords("p1042"))).containsExactly(one.id());
        assertThat(found(ProjectFilter.ofClient(alan))).containsExactly(one.id());
        assertThat(found(ProjectFilter.NONE.withoutAnyClient())).hasSize(1).doesNotContain(one.id());
        assertThat(found(ProjectFilter.NONE.withStatus(ProjectStatus.ACTIVE))).containsExactly(one.id());
        assertThat(found(ProjectFilter.NONE.withBillable(true))).containsExactly(one.id());
        assertThat(found(ProjectFilter.NONE.withOwner(-1L))).isEmpty();
    }

    @Test
    void a_filter_survives_the_address_bar() {
        var filter = ProjectFilter.NONE
                .withWords("solar")
                .withStatus(ProjectStatus.DRAFT)
                .withClient(7L)
                .withOwner(3L)
                .withBillable(false);

        assertThat(ProjectFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(ProjectFilter.of(ProjectFilter.NONE.withoutAnyClient().parameters()))
                .isEqualTo(ProjectFilter.NONE.withoutAnyClient());
        assertThat(ProjectFilter.of(Map.of("status", List.of("nonsense"), "client", List.of("x"))))
                .isEqualTo(ProjectFilter.NONE);
    }

    @Test
    void a_project_without_a_limit_has_no_budget_and_undo_brings_back_both() {
        var alan = client("Alan Insurance");
        var unlimited = Map.of("budgetType", BudgetType.NO_LIMIT, "budgetAmount", BigDecimal.TEN);
        assertThat(projects.create(with(named("One"), unlimited)).budgetAmount())
                .isNull();
        var two = projects.create(with(named("Two"), Map.of("clientId", alan, "budgetAmount", BigDecimal.TEN)));

        projects.save(with(two, Map.of("budgetType", BudgetType.NO_LIMIT)));

        assertThat(projects.overview(two.id()).row().budgetAmount()).isNull();
        assertThat(ofClients.figures(alan).budgets()).isEmpty();
        var edit = history.of(RecordType.PROJECT, two.id(), 1).getFirst();
        assertThat(edit.changes()).extracting("field").containsExactlyInAnyOrder("budgetType", "budgetAmount");
        undoing.undo(edit.operationId());
        var now = projects.overview(two.id()).data();
        assertThat(now.budgetType()).isEqualTo(BudgetType.FIXED_PRICE);
        assertThat(now.budgetAmount()).isEqualByComparingTo("10");
    }

    @Test
    void the_migration_clears_amounts_that_are_left_of_budgets_without_a_limit() throws IOException {
        var limited = projects.create(with(named("One"), Map.of("budgetAmount", BigDecimal.TEN)));
        var other = projects.create(with(named("Two"), Map.of("budgetAmount", BigDecimal.TEN)));
        entities.flush();
        entities.createNativeQuery("update project set budget_type = 'NO_LIMIT' where id = ?1")
                .setParameter(1, other.id())
                .executeUpdate();

        entities.createNativeQuery(new ClassPathResource("db/migration/V19__budgets_with_a_limit.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("--.*", "")
                        .replace(";", ""))
                .executeUpdate();
        entities.clear();

        assertThat(projects.overview(limited.id()).row().budgetAmount()).isEqualByComparingTo("10");
        assertThat(projects.overview(other.id()).row().budgetAmount()).isNull();
    }

    @Test
    void an_editor_gets_no_amount_anywhere_and_a_save_leaves_it_as_it_was() {
        var alan = client("Alan Insurance");
        var saved =
                projects.create(with(named("One"), Map.of("clientId", alan, "budgetAmount", new BigDecimal("40000"))));
        signIn(Role.EDITOR);

        assertThat(projects.overview(saved.id()).data().budgetAmount()).isNull();
        assertThat(projects.overview(saved.id()).row().budgetAmount()).isNull();
        assertThat(projects.page(ProjectFilter.NONE, FIRST_PAGE)).allMatch(row -> row.budgetAmount() == null);
        assertThat(ofClients.figures(alan).budgets()).isEmpty();
        assertThat(history.of(RecordType.PROJECT, saved.id(), 10).getFirst().changes())
                .extracting("field")
                .doesNotContain("budgetAmount");
        assertThatThrownBy(() -> projects.page(ProjectFilter.NONE, PageRequest.of(0, 10, Sort.by("BUDGET"))))
                .isInstanceOf(AccessDeniedException.class);

        projects.save(with(projects.overview(saved.id()).data(), Map.of("name", "Two")));
        signIn(Role.MANAGER);
        assertThat(projects.overview(saved.id()).data().budgetAmount()).isEqualByComparingTo("40000");
    }

    @Test
    void an_editor_takes_no_budget_away_either() {
        var saved = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("40000"))));
        signIn(Role.EDITOR);
        projects.save(with(projects.overview(saved.id()).data(), Map.of("budgetType", BudgetType.NO_LIMIT)));

        signIn(Role.MANAGER);
        var now = projects.overview(saved.id()).data();
        assertThat(now.budgetType()).isEqualTo(BudgetType.FIXED_PRICE);
        assertThat(now.budgetAmount()).isEqualByComparingTo("40000");
    }

    @Test
    void nor_by_the_undo_of_what_brought_it_with_something_else() {
        var saved = projects.create(with(named("One"), Map.of("budgetType", BudgetType.NO_LIMIT)));
        projects.save(with(
                saved,
                Map.of("name", "Two", "budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("40000"))));
        var edit = history.of(RecordType.PROJECT, saved.id(), 1).getFirst().operationId();
        signIn(Role.EDITOR);
        undoing.undo(edit);

        signIn(Role.MANAGER);
        var now = projects.overview(saved.id()).data();
        assertThat(now.name()).isEqualTo("One");
        assertThat(now.budgetType()).isEqualTo(BudgetType.FIXED_PRICE);
        assertThat(now.budgetAmount()).isEqualByComparingTo("40000");
    }

    @Test
    void nor_its_currency_of_which_the_amount_is() {
        var saved = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("40000"))));
        var inDollars = Map.of("name", "Two", "currency", "USD", "budgetAmount", new BigDecimal("43000"));
        projects.save(with(saved, inDollars));
        var edit = history.of(RecordType.PROJECT, saved.id(), 1).getFirst().operationId();
        signIn(Role.EDITOR);
        var kept = List.of(new KeptField(RecordType.PROJECT, "currency", true));
        assertThat(undoing.preview(edit).kept()).isEqualTo(kept);
        assertThat(undoing.undo(edit).kept()).isEqualTo(kept);

        signIn(Role.MANAGER);
        var now = projects.overview(saved.id()).data();
        assertThat(now.name()).isEqualTo("One");
        assertThat(now.currency()).isEqualTo("USD");
        assertThat(now.budgetAmount()).isEqualByComparingTo("43000");
    }

    @Test
    void what_an_editor_had_to_leave_somebody_who_sees_amounts_can_take_back() {
        var saved = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("40000"))));
        projects.save(with(saved, Map.of("name", "Two", "currency", "USD")));
        var edit = history.of(RecordType.PROJECT, saved.id(), 1).getFirst().operationId();
        signIn(Role.EDITOR);
        undoing.undo(edit);

        signIn(Role.MANAGER);
        undoing.undo(edit);
        assertThat(projects.overview(saved.id()).data().currency()).isEqualTo("EUR");
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void where_only_the_kind_of_budget_changed_an_editor_is_told_who_can_take_that_back() {
        var saved = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("40000"))));
        projects.save(with(saved, Map.of("budgetType", BudgetType.TIME_AND_MATERIALS)));
        var edit = history.of(RecordType.PROJECT, saved.id(), 1).getFirst().operationId();
        signIn(Role.EDITOR);
        var kept = List.of(new KeptField(RecordType.PROJECT, "budgetType", true));

        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.hidden(kept));
        assertThat(undoing.undo(edit).kept()).isEqualTo(kept);
        assertThat(undoing.undo(edit).operationId()).isNull();
    }

    @Test
    void an_editor_cannot_smuggle_an_amount_into_a_project() {
        signIn(Role.EDITOR);
        var saved = projects.create(with(named("One"), Map.of("budgetAmount", BigDecimal.TEN)));
        projects.save(with(saved, Map.of("budgetAmount", BigDecimal.ONE, "name", "Two")));

        signIn(Role.MANAGER);
        assertThat(projects.overview(saved.id()).data().budgetAmount()).isNull();
    }

    @Test
    void a_page_takes_two_queries_however_many_projects_it_shows() {
        var alan = client("Alan Insurance");
        IntStream.range(0, 60).forEach(i -> projects.create(with(named("Project " + i), Map.of("clientId", alan))));
        entities.flush();
        entities.clear();

        assertThat(QueryCount.of(() -> projects.page(ProjectFilter.NONE, PageRequest.of(0, 5))))
                .isEqualTo(2);
        assertThat(QueryCount.of(() -> projects.page(ProjectFilter.NONE, FIRST_PAGE)))
                .isEqualTo(2);
        assertThat(QueryCount.of(() -> projects.count(ProjectFilter.ofClient(alan))))
                .isOne();
        assertThat(QueryCount.of(
                        () -> projects.count(ProjectFilter.ofClient(alan).withWords("project"))))
                .isEqualTo(2);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_changes_nothing() {
        var form = named("One");
        var picked = new ProjectSelection.Picked(Set.of(1L));
        assertThatThrownBy(() -> projects.create(form)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.save(form)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bulk.preview(new BulkRequest(new BulkChange.RemoveClient(), picked, false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_project_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> projects.overview(-1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> projects.save(named("One"))).isInstanceOf(NotFound.class);
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private List<Long> found(ProjectFilter filter) {
        var ids = projects.page(filter, FIRST_PAGE).stream().map(ProjectRow::id).toList();
        assertThat(projects.count(filter)).isEqualTo(ids.size());
        return ids;
    }

    private static ProjectForm without(ProjectForm form, String field) {
        var nothing = new HashMap<String, Object>();
        nothing.put(field, null);
        return Values.with(form, nothing);
    }

    private void signIn(Role role) {
        SecurityContextHolder.setContext(people.as(role));
    }
}

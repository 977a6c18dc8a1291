package app.cartera.journal;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ActivityTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Autowired
    Activity activity;

    @Autowired
    Journal journal;

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    Operations operations;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    EntityManager entities;

    @Autowired
    SignedIn.Factory signedIn;

    @Test
    void an_edit_tells_who_changed_which_record_to_what() {
        var alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        var project = projects.create(named("Web relaunch"));
        projects.save(with(project, Map.of("clientId", alan)));

        var row = page(ActivityFilter.NONE).getFirst();

        assertThat(row.user()).isEqualTo("Marta Gestora");
        assertThat(row.kind()).isEqualTo(OperationKind.EDIT);
        assertThat(row.only().name().text()).isEqualTo("Web relaunch");
        assertThat(row.changes()).containsExactly(new FieldChange("clientId", null, "Alan Insurance", false));
        assertThat(row.undoable()).isTrue();
        assertThat(row.state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void an_operation_on_many_records_tells_the_value_all_were_given() {
        var alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        assign(alan, project("One"), project("Two"), project("Three"));

        var row = page(ActivityFilter.NONE).getFirst();

        assertThat(row.records()).isEqualTo(3);
        assertThat(row.only()).isNull();
        assertThat(row.changes()).extracting(FieldChange::after).containsExactly("Alan Insurance");
    }

    @Test
    void the_earliest_come_first_when_asked_for() {
        contacts.create(ContactForm.newClient("First"));
        contacts.create(ContactForm.newClient("Second"));

        var earliest = activity.page(ActivityFilter.NONE, ZONE, PageRequest.of(0, 50, Sort.by("at")));

        assertThat(earliest).extracting(row -> row.only().name().text()).containsExactly("First", "Second");
        assertThat(page(ActivityFilter.NONE))
                .extracting(row -> row.only().name().text())
                .containsExactly("Second", "First");
    }

    @Test
    void a_filter_finds_by_person_kind_record_and_state() {
        contacts.create(ContactForm.newClient("Alan"));
        projects.create(named("One"));
        as(Role.EDITOR);
        var evas = contacts.create(ContactForm.newClient("Berta"));
        contacts.archive(evas.id());
        var eva = currentUser.id();
        as(Role.MANAGER);

        assertThat(page(ActivityFilter.NONE)).hasSize(4);
        assertThat(page(ActivityFilter.NONE.withUser(eva))).hasSize(2);
        assertThat(page(ActivityFilter.NONE.withKind(OperationKind.ARCHIVE))).hasSize(1);
        assertThat(page(ActivityFilter.NONE.withType(RecordType.PROJECT))).hasSize(1);
        assertThat(page(ActivityFilter.NONE.withState(OperationState.DONE))).hasSize(4);
        assertThat(page(ActivityFilter.NONE.withState(OperationState.RUNNING))).isEmpty();
        var berta = new RecordKey(RecordType.CONTACT, evas.id());
        assertThat(page(ActivityFilter.NONE.withRecord(berta)))
                .extracting(OperationRow::kind)
                .containsExactly(OperationKind.ARCHIVE, OperationKind.CREATE);
        assertThat(page(ActivityFilter.NONE.withRecord(new RecordKey(RecordType.PROJECT, evas.id()))))
                .isEmpty();
        assertThat(activity.named(berta).name().text()).isEqualTo("Berta");
        assertThat(activity.named(new RecordKey(RecordType.CONTACT, -1)).name()).isNull();
    }

    @Test
    void the_days_of_a_period_are_those_of_the_person() {
        var late = moved(contacts.create(ContactForm.newClient("Alan")), "2026-05-03T23:30:00Z");
        var madrid = ZoneId.of("Europe/Madrid");
        var third = ActivityFilter.NONE.withPeriod(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 3));
        var fourth = ActivityFilter.NONE.withPeriod(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4));

        assertThat(activity.page(third, ZONE, FIRST))
                .extracting(OperationRow::id)
                .containsExactly(late);
        assertThat(activity.page(fourth, ZONE, FIRST)).isEmpty();
        assertThat(activity.page(third, madrid, FIRST)).isEmpty();
        assertThat(activity.page(fourth, madrid, FIRST))
                .extracting(OperationRow::id)
                .containsExactly(late);
    }

    @Test
    void a_filter_survives_the_address() {
        var filter = new ActivityFilter(
                7L,
                OperationKind.ASSIGN_CLIENT,
                RecordType.PROJECT,
                OperationState.FAILED,
                new RecordKey(RecordType.CONTACT, 12),
                LocalDate.of(2026, 5, 3),
                LocalDate.of(2026, 5, 4));

        assertThat(ActivityFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(ActivityFilter.of(Map.of(
                        "user", List.of("x"), "kind", List.of("x"), "from", List.of("2026-02-31"), "to", List.of("x"))))
                .isEqualTo(ActivityFilter.NONE);
        assertThat(ActivityFilter.of(Map.of("record", List.of("project:x")))).isEqualTo(ActivityFilter.NONE);
        assertThat(ActivityFilter.of(Map.of("record", List.of("invoice:7")))).isEqualTo(ActivityFilter.NONE);
    }

    @Test
    void the_changes_of_an_operation_name_records_and_values() {
        var alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        var operation = assign(alan, project("One"), project("Two"));

        var rows = activity.changes(operation, PageRequest.of(0, 1));
        var next = activity.changes(operation, PageRequest.of(1, 1));

        assertThat(rows).extracting(row -> row.record().name().text()).containsExactly("One");
        assertThat(next).extracting(row -> row.record().name().text()).containsExactly("Two");
        assertThat(next).extracting(row -> row.change().after()).containsExactly("Alan Insurance");
        assertThat(activity.changes(operation, PageRequest.of(2, 1))).isEmpty();
        assertThat(activity.changesFollowing(operation, null, 1)).isEqualTo(rows);
        assertThat(activity.changesFollowing(operation, rows.getFirst(), 5)).isEqualTo(next);
        assertThat(activity.changesFollowing(operation, next.getFirst(), 5)).isEmpty();
    }

    @Test
    void a_deleted_contact_is_still_called_by_its_name() {
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        contacts.delete(alan);

        var deleted = page(ActivityFilter.NONE).getFirst().only();
        assertThat(deleted.name().text()).isEqualTo("Alan");
        assertThat(deleted.openable()).isFalse();
    }

    @Test
    void an_operation_and_its_undo_name_each_other() {
        var edited = edited();
        var done = page(ActivityFilter.NONE).getFirst();
        var undo = journal.recordUndo(
                done.id(), RecordType.CONTACT, edited.id(), List.of(new FieldChange("city", "Vigo", null)), 3);

        var rows = page(ActivityFilter.NONE);

        assertThat(rows.getFirst().undoes()).isEqualTo(new OperationRow.Taken(done.id(), OperationKind.EDIT));
        assertThat(rows.getFirst().undoable()).isTrue();
        assertThat(rows.get(1).undoneBy()).isEqualTo(undo);
        assertThat(rows.get(1).undoable()).isFalse();
    }

    @Test
    void who_may_not_see_money_is_not_told_of_changes_of_amounts() {
        var project = projects.create(named("Secret"));
        project = projects.save(with(project, Map.of("budgetAmount", new BigDecimal("40000"))));
        var onlyMoney = page(ActivityFilter.NONE).getFirst().id();
        projects.save(with(project, Map.of("budgetAmount", new BigDecimal("50000"), "description", "More")));
        var mixed = page(ActivityFilter.NONE).getFirst().id();
        assertThat(activity.changes(mixed, FIRST)).hasSize(2);

        for (var role : List.of(Role.EDITOR, Role.VIEWER)) {
            as(role);

            assertThat(page(ActivityFilter.NONE))
                    .extracting(OperationRow::id)
                    .contains(mixed)
                    .doesNotContain(onlyMoney);
            assertThat(page(ActivityFilter.NONE).getFirst().changes())
                    .extracting(FieldChange::field)
                    .containsExactly("description");
            assertThat(activity.changes(mixed, FIRST))
                    .extracting(row -> row.change().field())
                    .containsExactly("description");
            assertThat(activity.changesFollowing(mixed, null, 5)).hasSize(1);
            assertThat(activity.changes(onlyMoney, FIRST)).isEmpty();
            assertThatThrownBy(() -> activity.operation(onlyMoney)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void what_is_done_to_records_that_are_money_is_not_there_for_who_may_not_see_it() {
        var types = Stream.of(RecordType.values()).filter(RecordType::isMoney).toList();
        types.forEach(type ->
                journal.recordOne(OperationKind.EDIT, type, 1, List.of(new FieldChange("name", "Before", "After")), 1));
        assertThat(page(ActivityFilter.NONE)).hasSameSizeAs(types);

        as(Role.VIEWER);

        assertThat(page(ActivityFilter.NONE)).isEmpty();
        assertThat(types).allSatisfy(type -> assertThat(history.of(type, 1, 10)).isEmpty());
    }

    @Test
    void an_undo_of_amounts_alone_is_none_to_who_may_not_see_them() {
        var project = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("100"))));
        var saved = projects.save(with(project, Map.of("name", "Two", "budgetAmount", new BigDecimal("200"))));
        var edit = page(ActivityFilter.NONE).getFirst().id();
        var renamed = projects.save(with(saved, Map.of("name", "Three")));
        var undo = undoing.undo(edit).operationId();
        assertThat(activity.operation(edit).undoneBy()).isEqualTo(undo);
        assertThat(activity.operation(edit).undoable()).isFalse();

        as(Role.EDITOR);
        assertThatThrownBy(() -> activity.operation(undo)).isInstanceOf(NotFound.class);
        assertThat(activity.operation(edit).undoneBy()).isNull();
        assertThat(activity.operation(edit).undoable()).isTrue();
        assertThat(history.of(RecordType.PROJECT, project.id(), 10))
                .filteredOn(entry -> entry.operationId() == edit)
                .allMatch(HistoryEntry::undoable);

        projects.save(with(projects.overview(renamed.id()).data(), Map.of("name", "Two")));
        var itsUndo = undoing.undo(edit).operationId();
        assertThat(projects.overview(project.id()).data().name()).isEqualTo("One");
        assertThat(activity.operation(edit).undoneBy()).isEqualTo(itsUndo);
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void an_undo_that_left_a_budget_as_it_was_changed_since_is_one_to_who_sees_amounts() {
        var project = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("10"))));
        var saved = projects.save(with(project, Map.of("name", "Two", "budgetAmount", new BigDecimal("20"))));
        var edit = page(ActivityFilter.NONE).getFirst().id();
        projects.save(with(saved, Map.of("budgetAmount", new BigDecimal("30"))));

        var undo = undoing.undo(edit).operationId();

        assertThat(projects.overview(project.id()).data().name()).isEqualTo("One");
        assertThat(activity.operation(edit).undoneBy()).isEqualTo(undo);
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void of_the_undos_there_were_the_migration_tells_those_that_left_amounts() throws IOException {
        var project = projects.create(with(named("One"), Map.of("budgetAmount", new BigDecimal("10"))));
        var renamed = projects.save(with(project, Map.of("name", "Two")));
        var name = page(ActivityFilter.NONE).getFirst().id();
        projects.save(with(renamed, Map.of("code", "P-1", "currency", "USD")));
        var currency = page(ActivityFilter.NONE).getFirst().id();
        as(Role.EDITOR);
        var ofName = undoing.undo(name).operationId();
        undoing.undo(currency);
        entities.flush();
        entities.createNativeQuery("update journal_operation set leaves_money = false")
                .executeUpdate();

        var migration = new ClassPathResource("db/migration/V24__undos_that_left_money.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        entities.createNativeQuery(migration.replaceAll("--.*", "").split(";")[1])
                .executeUpdate();
        entities.clear();

        as(Role.MANAGER);
        assertThat(activity.operation(name).undoneBy()).isEqualTo(ofName);
        assertThat(activity.operation(currency).undoneBy()).isNull();
    }

    @Test
    void who_may_not_edit_sees_what_was_done_and_cannot_undo_it() {
        edited();
        as(Role.VIEWER);

        assertThat(page(ActivityFilter.NONE)).hasSize(2).noneMatch(OperationRow::undoable);
    }

    @Test
    void what_runs_can_be_cancelled_by_who_began_it_and_by_managers() {
        as(Role.EDITOR);
        var evas = running();
        assertThat(activity.isAnyRunning()).isTrue();
        assertThat(activity.operation(evas).cancellable()).isTrue();
        assertThat(activity.operation(evas).undoable()).isFalse();
        as(Role.MANAGER);
        var martas = running();
        assertThat(activity.operation(evas).cancellable()).isTrue();
        as(Role.EDITOR);
        assertThat(activity.operation(martas).cancellable()).isFalse();
        as(Role.VIEWER);
        assertThat(activity.operation(martas).cancellable()).isFalse();
    }

    @Test
    void an_operation_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> activity.operation(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void all_of_it_can_be_read_one_chunk_after_the_other() {
        for (var number = 0; number < 10; number++) {
            projects.create(named("Web " + number));
        }
        for (var earliestFirst : List.of(true, false)) {
            var read = new ArrayList<OperationRow>();
            List<OperationRow> chunk;
            do {
                chunk = activity.following(
                        ActivityFilter.NONE, ZONE, earliestFirst, read.isEmpty() ? null : read.getLast(), 3);
                read.addAll(chunk);
            } while (!chunk.isEmpty());

            var sort = Sort.by(earliestFirst ? Sort.Direction.ASC : Sort.Direction.DESC, "at");
            assertThat(read)
                    .hasSizeGreaterThanOrEqualTo(10)
                    .isEqualTo(activity.page(ActivityFilter.NONE, ZONE, PageRequest.of(0, 50, sort)));
        }
    }

    @Test
    void a_page_takes_the_same_number_of_queries_however_much_is_on_it() {
        fill(1);
        var few = queries();
        fill(8);
        assertThat(queries()).isEqualTo(few);
    }

    private void fill(int times) {
        for (var i = 0; i < times; i++) {
            var alan = contacts.create(ContactForm.newClient("Client " + i)).id();
            var one = project("One " + i);
            projects.save(with(projects.overview(one).data(), Map.of("clientId", alan)));
            var edit = page(ActivityFilter.NONE).getFirst().id();
            journal.recordUndo(edit, RecordType.PROJECT, one, List.of(new FieldChange("clientId", alan, null)), 3);
            assign(alan, one, project("Two " + i));
        }
    }

    private long queries() {
        entities.flush();
        entities.clear();
        return QueryCount.of(() -> page(ActivityFilter.NONE));
    }

    private List<OperationRow> page(ActivityFilter filter) {
        return activity.page(filter, ZONE, FIRST);
    }

    private ContactForm edited() {
        var form = contacts.create(ContactForm.newClient("Alan"));
        return contacts.save(with(form, "city", "Vigo"));
    }

    private static ContactForm with(ContactForm form, String field, Object value) {
        return app.cartera.shared.Values.with(form, Map.of(field, value));
    }

    private static ProjectForm with(ProjectForm form, Map<String, ?> values) {
        return app.cartera.project.TestProjects.with(form, values);
    }

    private long project(String name) {
        return projects.create(named(name)).id();
    }

    /** As the bulk operation records it. */
    private long assign(long client, long... ids) {
        var operation = running();
        var assigned = new FieldChange("clientId", null, client);
        journal.recordChunk(
                operation,
                RecordType.PROJECT,
                LongStream.of(ids)
                        .mapToObj(id -> new NewChange(id, assigned, 2))
                        .toList());
        var row = operations.findById(operation).orElseThrow();
        row.state = OperationState.DONE;
        operations.flush();
        return operation;
    }

    private long running() {
        var operation = new Operation(currentUser.id(), OperationKind.ASSIGN_CLIENT, RecordType.PROJECT, null, 100);
        operation.planned = 100;
        operation.state = OperationState.RUNNING;
        return operations.saveAndFlush(operation).id;
    }

    private long moved(ContactForm created, String moment) {
        var id = page(ActivityFilter.NONE).getFirst().id();
        var operation = operations.findById(id).orElseThrow();
        operation.at = java.time.Instant.parse(moment);
        operations.flush();
        return id;
    }

    private void as(Role role) {
        entities.flush();
        SecurityContextHolder.setContext(signedIn.as(role));
    }
}

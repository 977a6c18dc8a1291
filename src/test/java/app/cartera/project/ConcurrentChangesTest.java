package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserForm;
import app.cartera.access.UserService;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.shared.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at the same moment, with real threads and real transactions: nothing is lost, and nobody is sent away. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentChangesTest {

    private static final int PROJECTS = 40;
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    UserService users;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    BulkWriter writer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long acme;
    List<Long> ids;

    @BeforeEach
    void projects_of_nobody() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        acme = contacts.create(ContactForm.newClient("Acme")).id();
        ids = IntStream.range(0, PROJECTS)
                .mapToObj(i -> projects.create(named("Project " + i)).id())
                .toList();
    }

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @RepeatedTest(3)
    void of_two_assignments_to_the_same_projects_each_project_has_one_and_the_journal_tells_which() throws Exception {
        var toAlan = preview(new BulkChange.AssignClient(alan));
        var toAcme = preview(new BulkChange.AssignClient(acme));

        var results = atOnce(() -> apply(toAlan), () -> apply(toAcme));

        assertThat(results.stream().mapToLong(BulkResult::changed).sum()).isEqualTo(PROJECTS);
        assertThat(results.stream().mapToLong(BulkResult::changedMeanwhile).sum())
                .isEqualTo(PROJECTS);
        assertThatTheJournalTellsWhatIs();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_project_that_gets_an_owner_who_is_just_being_renamed_is_sorted_by_the_new_name(boolean inBulk)
            throws Exception {
        var owner = currentUser.id();
        var preview = preview(new BulkChange.SetOwner(owner));
        try (var other = new DelegatingSecurityContextExecutorService(
                Executors.newSingleThreadExecutor(), people.as(Role.ADMIN))) {
            var renamed = transaction.execute(status -> {
                if (inBulk) {
                    bulk.apply(preview);
                } else {
                    projects.save(with(form(ids.getFirst()), Map.of("ownerId", owner)));
                }
                return other.submit(() -> rename(owner, "Ángela"));
            });
            var before = renamed.get();

            assertThat(jdbc.queryForList(
                            "select distinct owner_key from project where owner_id = ?", String.class, owner))
                    .containsExactly("angela");
            other.submit(() -> rename(owner, before)).get();
        }
    }

    /** Returns the name before. */
    private String rename(long person, String name) {
        var form = users.form(person);
        users.save(new UserForm(form.id(), form.version(), form.username(), name, form.role()));
        return form.name();
    }

    static Stream<Arguments> bulkAndForm() {
        return Stream.of(
                arguments(new BulkChange.AssignClient(-1), "clientId"),
                arguments(new BulkChange.SetOwner(-1L), "ownerId"),
                arguments(new BulkChange.AddTag("Solar"), "tags"),
                arguments(new BulkChange.SetDate(ProjectDate.DUE, MAY), "dueDate"),
                arguments(new BulkChange.SetBillable(false), "description"));
    }

    @ParameterizedTest
    @MethodSource("bulkAndForm")
    void a_form_saved_during_a_bulk_change_is_either_stale_or_spared(BulkChange verb, String field) throws Exception {
        var preview = preview(
                switch (verb) {
                    case BulkChange.AssignClient client -> new BulkChange.AssignClient(alan);
                    // Whoever saves is the owner that is set: one locks the person first, and one last.
                    case BulkChange.SetOwner owner -> new BulkChange.SetOwner(currentUser.id());
                    default -> verb;
                });
        Map<String, ?> typed = Map.of(
                field,
                switch (field) {
                    case "clientId" -> acme;
                    case "ownerId" -> currentUser.id();
                    case "tags" -> Set.of("Wind");
                    case "dueDate" -> MAY.plusDays(1);
                    default -> "typed";
                });

        var results = this.<Object>atOnce(() -> apply(preview), () -> saveEach(ids.reversed(), typed));

        assertThat(((BulkResult) results.getFirst()).changed() + ((BulkResult) results.getFirst()).changedMeanwhile())
                .isEqualTo(PROJECTS);
        assertThatTheJournalTellsWhatIs();
    }

    @RepeatedTest(3)
    void an_undo_during_another_bulk_change_takes_back_what_is_still_so() throws Exception {
        var assigned = apply(preview(new BulkChange.AssignClient(alan))).operationId();
        var toAcme = preview(new BulkChange.AssignClient(acme));

        this.<Object>atOnce(() -> undoing.undo(assigned), () -> apply(toAcme));

        assertThatTheJournalTellsWhatIs();
    }

    @RepeatedTest(3)
    void of_two_who_undo_the_same_one_does() throws Exception {
        var assigned = apply(preview(new BulkChange.AssignClient(alan))).operationId();

        var results = this.<Object>atOnce(() -> undone(assigned), () -> undone(assigned));

        assertThat(results).hasAtLeastOneElementOfType(UndoResult.class).hasAtLeastOneElementOfType(NotUndoable.class);
        assertThat(jdbc.queryForObject("select count(*) from journal_operation where kind = 'UNDO'", Long.class))
                .isEqualTo(1);
        assertThatTheJournalTellsWhatIs();
    }

    @RepeatedTest(3)
    void two_undos_of_overlapping_operations_take_back_what_each_did() throws Exception {
        var tagged = apply(preview(new BulkChange.AddTag("Solar"))).operationId();
        var assigned = apply(preview(new BulkChange.AssignClient(alan))).operationId();

        var results = this.<UndoResult>atOnce(() -> undoing.undo(tagged), () -> undoing.undo(assigned));

        assertThat(results).extracting(UndoResult::reverted).containsOnly((long) PROJECTS);
        assertThatTheJournalTellsWhatIs();
    }

    @RepeatedTest(3)
    void of_two_who_take_a_code_at_once_one_has_it_and_the_other_is_told_whose_it_is() throws Exception {
        var results = atOnce(() -> coded(ids.get(0)), () -> coded(ids.get(1)));

        assertThat(results).filteredOn(ProjectForm.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(CodeTaken.class::isInstance).hasSize(1);
    }

    private Object coded(long id) {
        try {
            return projects.save(with(form(id), Map.of("code", "P-1043")));
        } catch (CodeTaken taken) {
            return taken;
        }
    }

    @RepeatedTest(3)
    void a_client_is_renamed_while_its_projects_change() throws Exception {
        apply(preview(new BulkChange.AssignClient(alan)));
        var dated = preview(new BulkChange.SetDate(ProjectDate.DUE, MAY));
        var edited = projects.save(with(form(ids.getLast()), Map.of("clientId", acme)));
        var edit = history.of(RecordType.PROJECT, edited.id(), 1).getFirst().operationId();

        this.<Object>atOnce(
                () -> apply(dated),
                () -> contacts.save(Values.with(contacts.overview(alan).data(), Map.of("name", "Zurich"))),
                () -> undoing.undo(edit));

        assertThat(jdbc.queryForObject(
                        "select count(*) from project where client_id = ? and client_key = 'zurich'", Long.class, alan))
                .isEqualTo(PROJECTS);
        assertThatTheJournalTellsWhatIs();
    }

    @Test
    void a_client_that_is_archived_while_it_is_being_assigned_is_assigned_no_further() {
        var preview = preview(new BulkChange.AssignClient(alan));
        contacts.archive(alan);

        assertThatThrownBy(() -> transaction.execute(status -> writer.change(preview, 0, 0)))
                .isInstanceOf(ClientNotAvailable.class);
    }

    private Object undone(long operation) {
        try {
            return undoing.undo(operation);
        } catch (NotUndoable already) {
            return already;
        }
    }

    private long saveEach(List<Long> some, Map<String, ?> typed) {
        return some.stream().filter(id -> saves(id, typed)).count();
    }

    private boolean saves(long id, Map<String, ?> typed) {
        try {
            projects.save(with(form(id), typed));
            return true;
        } catch (StaleForm stale) {
            return false;
        }
    }

    private ProjectForm form(long id) {
        return projects.overview(id).data();
    }

    private BulkResult apply(BulkPreview preview) {
        return bulk.result(preview, bulk.apply(preview));
    }

    private BulkPreview preview(BulkChange change) {
        return bulk.preview(new BulkRequest(change, new ProjectSelection.Picked(Set.copyOf(ids)), false));
    }

    /** Every field is as its last change left it, and the version as the last one of all. */
    private void assertThatTheJournalTellsWhatIs() {
        var last = jdbc.queryForList("""
                select record_id, field, new_value, version_after from journal_change where id in (
                  select max(id) from journal_change where record_type = 'PROJECT' group by record_id, field)""");
        assertThat(last).isNotEmpty();
        for (var change : last) {
            var form = form(((Number) change.get("record_id")).longValue());
            var told = (String) change.get("field");
            assertThat(Values.text(Values.of(form).get(told)))
                    .as("%s of %s", told, form)
                    .isEqualTo(change.get("new_value"));
            assertThat((Integer) change.get("version_after")).isLessThanOrEqualTo(form.version());
        }
    }

    @SafeVarargs
    private <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var asThisPerson = new DelegatingSecurityContextExecutorService(threads);
            var running = Stream.of(acts)
                    .map(act -> asThisPerson.submit(() -> {
                        start.await();
                        return (T) act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}

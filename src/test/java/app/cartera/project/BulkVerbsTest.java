package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Later;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every kind of bulk change there is, through preview, apply, report, journal and Undo, and refused to those who may not;
 * each call in transactions of its own, as a page makes it.
 */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BulkVerbsTest {

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    Later later;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    JdbcTemplate jdbc;

    long client;

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @BeforeEach
    void a_client() {
        client = contacts.create(ContactForm.newClient("Alan Insurance")).id();
    }

    static Stream<Class<?>> verbs() {
        return Stream.of(BulkChange.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_is_previewed_applied_reported_journaled_and_undone(Class<? extends BulkChange> verb) {
        var change = example(verb);
        var changing = Stream.of("One", "Two", "Three")
                .map(name -> changing(change, name))
                .toList();
        var already = already(change);
        var before = changing.stream().map(this::state).toList();
        var all = Stream.concat(changing.stream(), already.stream()).toList();

        var preview = bulk.preview(request(change, all));
        assertThat(preview.changing()).isEqualTo(3);
        assertThat(preview.count(BulkOutcome.ALREADY)).isEqualTo(already.size());
        assertThat(preview.examples().get(BulkOutcome.CHANGES)).containsExactly("One", "Two", "Three");

        var result = bulk.result(preview, bulk.apply(preview));
        assertThat(result).isEqualTo(new BulkResult(result.operationId(), result.state(), 3, 0, 0));
        changing.forEach(id -> {
            assertThat(state(id)).isNotIn(before);
            var latest = history.of(RecordType.PROJECT, id, 1).getFirst();
            assertThat(latest.operationId()).isEqualTo(result.operationId());
            assertThat(latest.kind()).isEqualTo(change.kind());
            assertThat(latest.changes()).hasSameSizeAs(change.fields());
        });
        assertThat(bulk.preview(request(change, all)).changing()).isEqualTo(change.isRelative() ? 3 : 0);

        assertThat(undoing.preview(result.operationId()).back()).isEqualTo(3);
        assertThat(undoing.undo(result.operationId()).reverted()).isEqualTo(3);
        assertThat(changing.stream().map(this::state)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_is_refused_to_a_viewer(Class<? extends BulkChange> verb) {
        var change = example(verb);
        var preview = bulk.preview(request(change, List.of(changing(change, "One"))));
        var operation = bulk.apply(preview);
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        refused(() -> bulk.preview(preview.request()));
        refused(() -> bulk.apply(preview));
        refused(() -> bulk.result(preview, operation));
        refused(() -> undoing.preview(operation));
        refused(() -> undoing.undo(operation));
    }

    /** Beside the page as well, where it is done. */
    private void refused(Supplier<?> act) {
        assertThatThrownBy(act::get).isInstanceOf(AccessDeniedException.class);
        assertThat(later.act(act::get))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void no_verb_but_restoring_touches_an_archived_project(Class<? extends BulkChange> verb) {
        var change = example(verb);
        var id = changing(change, "One");
        projects.archive(id);

        var preview = bulk.preview(request(change, List.of(id)));

        if (change instanceof BulkChange.Archive) {
            assertThat(preview.count(BulkOutcome.ALREADY)).isEqualTo(1);
        } else {
            assertThat(preview.count(BulkOutcome.ARCHIVED)).isEqualTo(change instanceof BulkChange.Restore ? 0 : 1);
        }
    }

    @Test
    void projects_that_would_be_due_before_they_start_are_skipped() {
        var late = create("Late", Map.of("startDate", LocalDate.of(2026, 5, 1), "dueDate", LocalDate.of(2026, 6, 1)));
        var early = create("Early", Map.of("startDate", LocalDate.of(2026, 1, 1), "dueDate", LocalDate.of(2026, 6, 1)));

        var due = new BulkChange.SetDate(ProjectDate.DUE, LocalDate.of(2026, 3, 1));
        var preview = bulk.preview(request(due, List.of(late, early)));
        assertThat(preview.count(BulkOutcome.DATES_REVERSED)).isEqualTo(1);
        assertThat(preview.examples().get(BulkOutcome.DATES_REVERSED)).containsExactly("Late");
        assertThat(bulk.result(preview, bulk.apply(preview)).changed()).isEqualTo(1);
        assertThat(form(late).dueDate()).isEqualTo(LocalDate.of(2026, 6, 1));

        var start = new BulkChange.MoveDates(List.of(ProjectDate.START), 100);
        assertThat(bulk.preview(request(start, List.of(late, early))).count(BulkOutcome.DATES_REVERSED))
                .isEqualTo(2);
        var both = new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), -100);
        assertThat(bulk.preview(request(both, List.of(late, early))).changing()).isEqualTo(2);
    }

    @Test
    void a_project_without_an_end_in_sight_is_skipped_where_that_would_leave_the_calendar() {
        var endless =
                create("Endless", Map.of("startDate", LocalDate.of(2026, 5, 1), "dueDate", LocalDate.of(2199, 12, 31)));
        var usual = create("Usual", Map.of("dueDate", LocalDate.of(2026, 6, 1)));

        var move = new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), 1);
        var preview = bulk.preview(request(move, List.of(endless, usual)));

        assertThat(preview.count(BulkOutcome.DATE_OUTSIDE)).isEqualTo(1);
        assertThat(preview.examples().get(BulkOutcome.DATE_OUTSIDE)).containsExactly("Endless");
        assertThat(bulk.result(preview, bulk.apply(preview)).changed()).isEqualTo(1);
        assertThat(form(endless).startDate()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(form(usual).dueDate()).isEqualTo(LocalDate.of(2026, 6, 2));
        var beyond = LocalDate.of(2200, 1, 1);
        assertThatThrownBy(() -> create("Beyond", Map.of("dueDate", beyond)))
                .isInstanceOf(ConstraintViolationException.class);
        var set = request(new BulkChange.SetDate(ProjectDate.DUE, beyond), List.of(usual));
        assertThatThrownBy(() -> bulk.preview(set)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void dates_move_by_days_and_a_missing_date_stays_missing() {
        var both =
                create("Both", Map.of("startDate", LocalDate.of(2026, 1, 31), "dueDate", LocalDate.of(2026, 12, 31)));
        var dueOnly = create("Due only", Map.of("dueDate", LocalDate.of(2026, 12, 31)));
        var none = create("None", Map.of());

        var preview = bulk.preview(request(
                new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), 2),
                List.of(both, dueOnly, none)));
        assertThat(preview.count(BulkOutcome.ALREADY)).isEqualTo(1);
        var operation = bulk.apply(preview);

        assertThat(form(both).startDate()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(form(both).dueDate()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(form(dueOnly).startDate()).isNull();
        assertThat(form(dueOnly).dueDate()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(undoing.undo(operation).reverted()).isEqualTo(2);
        assertThat(form(both).startDate()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void more_projects_can_be_picked_than_one_statement_takes_and_the_examples_stay_in_order() {
        var first = create("P1", Map.of());
        create("P2", Map.of());
        TestProjects.multiply(jdbc, create("P3", Map.of()), 1_003);
        var ids = jdbc.queryForList("select id from project where id >= ? order by id", Long.class, first);

        var preview = bulk.preview(request(new BulkChange.AssignClient(client), ids));

        assertThat(preview.changing()).isEqualTo(1_005);
        assertThat(preview.from()).containsExactly(new BulkPreview.Value(null, 1_005));
        assertThat(preview.examples().get(BulkOutcome.CHANGES)).containsExactly("P1", "P2", "P3");
    }

    private BulkChange example(Class<? extends BulkChange> verb) {
        return switch (verb.getSimpleName()) {
            case "AssignClient" -> new BulkChange.AssignClient(client);
            case "RemoveClient" -> new BulkChange.RemoveClient();
            case "ChangeStatus" -> new BulkChange.ChangeStatus(ProjectStatus.CLOSED);
            case "SetOwner" -> new BulkChange.SetOwner(currentUser.id());
            case "SetDate" -> new BulkChange.SetDate(ProjectDate.DUE, LocalDate.of(2027, 1, 31));
            case "MoveDates" -> new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), 14);
            case "SetBillable" -> new BulkChange.SetBillable(false);
            case "AddTag" -> new BulkChange.AddTag("Solar");
            case "RemoveTag" -> new BulkChange.RemoveTag("Solar");
            case "Archive" -> new BulkChange.Archive();
            case "Restore" -> new BulkChange.Restore();
            default -> throw new IllegalArgumentException("No example of " + verb);
        };
    }

    /** A project that the change changes. */
    private long changing(BulkChange change, String name) {
        return switch (change) {
            case BulkChange.RemoveClient remove -> create(name, Map.of("clientId", client));
            case BulkChange.MoveDates move ->
                create(name, Map.of("startDate", LocalDate.of(2026, 1, 1), "dueDate", LocalDate.of(2026, 2, 1)));
            case BulkChange.RemoveTag remove -> create(name, Map.of("tags", Set.of("solar", "Wind")));
            case BulkChange.Restore restore -> {
                var id = create(name, Map.of());
                projects.archive(id);
                yield id;
            }
            default -> create(name, Map.of());
        };
    }

    /** A project that is already as the change would make it. */
    private List<Long> already(BulkChange change) {
        return switch (change) {
            case BulkChange.AssignClient assign -> List.of(create("Four", Map.of("clientId", client)));
            case BulkChange.ChangeStatus status -> List.of(create("Four", Map.of("status", status.status())));
            case BulkChange.SetOwner owner -> List.of(create("Four", Map.of("ownerId", currentUser.id())));
            case BulkChange.SetDate(var which, var date) -> List.of(create("Four", Map.of("dueDate", date)));
            case BulkChange.SetBillable billable -> List.of(create("Four", Map.of("billable", false)));
            case BulkChange.AddTag(var tag) -> List.of(create("Four", Map.of("tags", Set.of("SOLAR"))));
            case BulkChange.Archive archive -> {
                var id = create("Four", Map.of());
                projects.archive(id);
                yield List.of(id);
            }
            default -> List.of(create("Four", Map.of()));
        };
    }

    private long create(String name, Map<String, ?> values) {
        return projects.create(with(named(name), values)).id();
    }

    private ProjectForm form(long id) {
        return projects.overview(id).data();
    }

    /** All there is to a project, but for its version and the moment of its last change. */
    private List<Object> state(long id) {
        var overview = projects.overview(id);
        return List.of(
                with(overview.data(), Map.of("version", 0)), overview.row().archived());
    }

    private static BulkRequest request(BulkChange change, List<Long> ids) {
        return new BulkRequest(change, new ProjectSelection.Picked(Set.copyOf(ids)), false);
    }
}

package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.History;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
@SignedIn(Role.EDITOR)
class ProjectBulkServiceTest {

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
    Activity activity;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long acme;

    @BeforeEach
    void two_clients() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        acme = contacts.create(ContactForm.newClient("Acme")).id();
    }

    @Test
    void the_preview_says_how_many_change_from_what_and_who_is_skipped() {
        create(5, Map.of());
        create(4, Map.of("clientId", acme));
        create(2, Map.of("clientId", alan));
        create(1, Map.of("status", ProjectStatus.CLOSED));

        var preview = preview(new BulkChange.AssignClient(alan), everything(), false);

        assertThat(preview.selected()).isEqualTo(12);
        assertThat(preview.changing()).isEqualTo(9);
        assertThat(preview.count(BulkOutcome.ALREADY)).isEqualTo(2);
        assertThat(preview.count(BulkOutcome.CLOSED)).isEqualTo(1);
        assertThat(preview.from()).containsExactly(new BulkPreview.Value(null, 5), new BulkPreview.Value("Acme", 4));
    }

    @Test
    void the_preview_tells_clients_apart_whose_names_differ_in_an_accent_or_in_case() {
        create(3, Map.of("clientId", acme));
        create(
                2,
                Map.of(
                        "clientId",
                        contacts.create(ContactForm.newClient("ÁCME")).id()));
        create(
                1,
                Map.of(
                        "clientId",
                        contacts.create(ContactForm.newClient("ACME")).id()));

        assertThat(preview(new BulkChange.AssignClient(alan), everything(), false)
                        .from())
                .containsExactly(
                        new BulkPreview.Value("Acme", 3),
                        new BulkPreview.Value("ÁCME", 2),
                        new BulkPreview.Value("ACME", 1));
    }

    @Test
    void the_preview_tells_clients_of_one_name_apart_by_what_else_is_known_of_them() {
        var inMadrid = clientIn("Madrid");
        create(3, Map.of("clientId", inMadrid));
        create(2, Map.of("clientId", clientIn("Bilbao")));
        create(1, Map.of("clientId", alan));

        assertThat(preview(new BulkChange.AssignClient(clientIn("Vigo")), everything(), false)
                        .from())
                .containsExactly(
                        new BulkPreview.Value("Zeta (Madrid)", 3),
                        new BulkPreview.Value("Zeta (Bilbao)", 2),
                        new BulkPreview.Value("Alan Insurance", 1));
    }

    @Test
    void the_preview_tells_a_client_from_the_one_of_the_same_name_that_takes_its_place() {
        create(3, Map.of("clientId", clientIn("Madrid")));

        assertThat(preview(new BulkChange.AssignClient(clientIn("Vigo")), everything(), false)
                        .from())
                .containsExactly(new BulkPreview.Value("Zeta (Madrid)", 3));
    }

    private long clientIn(String city) {
        var form = ContactForm.newClient("Zeta");
        return Objects.requireNonNull(
                contacts.create(Values.with(form, Map.of("city", city))).id());
    }

    @Test
    void the_preview_counts_clients_of_one_name_together() {
        create(2, Map.of("clientId", acme));
        create(
                2,
                Map.of(
                        "clientId",
                        contacts.create(ContactForm.newClient("Acme")).id()));
        create(3, Map.of());

        assertThat(preview(new BulkChange.AssignClient(alan), everything(), false)
                        .from())
                .containsExactly(new BulkPreview.Value("Acme", 4), new BulkPreview.Value(null, 3));
    }

    @Test
    void what_was_previewed_is_applied_and_can_be_undone() {
        var none = create(5, Map.of());
        var ofAcme = create(4, Map.of("clientId", acme));

        var result = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        assertThat(result.changed()).isEqualTo(9);
        assertThat(result.changedMeanwhile()).isZero();
        assertThat(clients()).containsOnly(alan);

        var undone = undoing.undo(result.operationId());
        assertThat(undone.reverted()).isEqualTo(9);
        assertThat(undone.staying().records()).isZero();
        none.forEach(id -> assertThat(client(id)).isNull());
        ofAcme.forEach(id -> assertThat(client(id)).isEqualTo(acme));
        assertThatThrownBy(() -> undoing.undo(result.operationId())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void a_tag_that_is_too_long_and_dates_that_are_moved_too_far_are_refused() {
        for (var change : List.of(
                new BulkChange.AddTag("x".repeat(ProjectForm.LONGEST_TAG + 1)),
                new BulkChange.AddTag(" "),
                new BulkChange.AddTag("\u200b"),
                new BulkChange.MoveDates(List.of(ProjectDate.DUE), BulkChange.MoveDates.LONGEST + 1))) {
            var request = new BulkRequest(change, new ProjectSelection.Picked(Set.of(1L)), false);
            assertThatThrownBy(() -> bulk.preview(request)).isInstanceOf(ConstraintViolationException.class);
        }
    }

    @Test
    void an_undo_can_be_undone() {
        create(3, Map.of());
        var assigned = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        var id = projects.page(ProjectFilter.NONE, PageRequest.of(0, 1))
                .getFirst()
                .id();
        undoing.undo(assigned.operationId());
        var undo = history.of(RecordType.PROJECT, id, 1).getFirst();
        assertThat(undo.kind()).isEqualTo(OperationKind.UNDO);

        undoing.undo(undo.operationId());

        assertThat(clients()).containsOnly(alan);
    }

    @Test
    void closed_projects_change_only_when_asked_for() {
        create(2, Map.of("status", ProjectStatus.CLOSED));
        create(1, Map.of());

        var spared = preview(new BulkChange.AssignClient(alan), everything(), false);
        assertThat(apply(spared).changed()).isEqualTo(1);
        var included = preview(new BulkChange.AssignClient(alan), everything(), true);
        assertThat(apply(included).changed()).isEqualTo(2);
    }

    @Test
    void a_project_changed_after_the_preview_is_left_alone_and_reported() {
        var ids = create(3, Map.of());
        var preview = preview(new BulkChange.AssignClient(alan), everything(), false);
        var touched = projects.overview(ids.getFirst()).data();
        projects.save(with(touched, Map.of("clientId", acme)));

        var result = apply(preview);

        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.changedMeanwhile()).isEqualTo(1);
        assertThat(client(ids.getFirst())).isEqualTo(acme);
    }

    @Test
    void of_projects_that_were_picked_one_by_one_none_is_told_twice() {
        var ids = create(3, Map.of());
        var picked = new ProjectSelection.Picked(Set.copyOf(ids));
        var preview = preview(new BulkChange.AssignClient(alan), picked, false);
        edit(ids.getFirst(), Map.of("description", "Changed"));

        var result = apply(preview);

        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.changedMeanwhile()).isEqualTo(1);
        assertThat(result.notPreviewed()).isZero();
    }

    @Test
    void a_project_created_after_the_preview_is_not_touched() {
        create(2, Map.of());
        var preview = preview(new BulkChange.AssignClient(alan), everything(), false);
        var late = create(1, Map.of()).getFirst();

        var result = apply(preview);

        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.notPreviewed()).isEqualTo(1);
        assertThat(client(late)).isNull();
    }

    @Test
    void of_the_projects_that_leave_or_enter_the_filter_after_the_preview_none_is_touched_and_all_are_told() {
        var leaves = create(1, Map.of()).getFirst();
        create(2, Map.of());
        var enters = create(1, Map.of("status", ProjectStatus.DRAFT)).getFirst();
        var active = new ProjectSelection.Matching(ProjectFilter.NONE.withStatus(ProjectStatus.ACTIVE), Set.of());
        var preview = preview(new BulkChange.AssignClient(alan), active, false);
        edit(leaves, Map.of("status", ProjectStatus.DRAFT));
        edit(enters, Map.of("status", ProjectStatus.ACTIVE));

        var result = apply(preview);

        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.changedMeanwhile()).isEqualTo(1);
        assertThat(result.notPreviewed()).isEqualTo(1);
        assertThat(client(leaves)).isNull();
        assertThat(client(enters)).isNull();
    }

    @Test
    void what_was_moved_does_not_count_as_left_to_move_whether_it_could_move_again_or_not() {
        var date = LocalDate.of(2026, 1, 1);
        create(1, Map.of("dueDate", date));
        create(1, Map.of("startDate", date, "dueDate", date.plusDays(14)));

        var result = apply(preview(new BulkChange.MoveDates(List.of(ProjectDate.DUE), -10), everything(), false));

        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.notPreviewed()).isZero();
    }

    @Test
    void the_undo_of_a_date_leaves_no_project_due_before_it_starts_and_its_preview_says_so() {
        var id = create(1, Map.of("startDate", LocalDate.of(2026, 1, 10), "dueDate", LocalDate.of(2026, 1, 20)))
                .getFirst();
        var due = new BulkChange.SetDate(ProjectDate.DUE, LocalDate.of(2026, 3, 1));
        var set = apply(preview(due, everything(), false));
        edit(id, Map.of("startDate", LocalDate.of(2026, 2, 1)));

        var undo = undoing.preview(set.operationId());

        assertThat(undo.back()).isZero();
        assertThat(undo.staying().records()).isEqualTo(1);
        assertThat(undoing.undo(set.operationId()).reverted()).isZero();
        assertThat(projects.overview(id).data().dueDate()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_date_that_cannot_go_back_stays_while_what_was_edited_with_it_does() {
        var id = create(1, Map.of("startDate", LocalDate.of(2026, 6, 1), "dueDate", LocalDate.of(2026, 7, 1)))
                .getFirst();
        edit(id, Map.of("startDate", LocalDate.of(2026, 1, 1), "billable", false));
        var edit = history.of(RecordType.PROJECT, id, 1).getFirst().operationId();
        edit(id, Map.of("dueDate", LocalDate.of(2026, 3, 1)));

        var kept = List.of(new KeptField(RecordType.PROJECT, "startDate"));
        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.ofOne(kept));
        assertThat(undoing.undo(edit)).returns(1L, UndoResult::reverted).returns(kept, UndoResult::kept);

        var now = projects.overview(id).data();
        assertThat(now.startDate()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(now.billable()).isTrue();
    }

    @Test
    void what_of_an_edit_was_changed_again_stays_and_is_told() {
        var id = create(1, Map.of()).getFirst();
        edit(id, Map.of("description", "First", "billable", false, "tags", Set.of("Solar")));
        var edit = history.of(RecordType.PROJECT, id, 1).getFirst().operationId();
        edit(id, Map.of("billable", true, "tags", Set.of()));

        var kept =
                List.of(new KeptField(RecordType.PROJECT, "billable"), new KeptField(RecordType.PROJECT, "tags/Solar"));
        assertThat(undoing.preview(edit).kept()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(undoing.undo(edit).kept()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(projects.overview(id).data().description()).isNull();
    }

    @Test
    void a_project_of_which_several_fields_were_changed_again_is_named_once() {
        var id = create(1, Map.of()).getFirst();
        edit(id, Map.of("startDate", LocalDate.of(2026, 1, 1), "dueDate", LocalDate.of(2026, 1, 10)));
        var edit = history.of(RecordType.PROJECT, id, 1).getFirst().operationId();
        edit(id, Map.of("startDate", LocalDate.of(2026, 2, 1), "dueDate", LocalDate.of(2026, 2, 10)));

        var staying = Staying.of(1, List.of("Project 0"));
        assertThat(undoing.preview(edit).staying()).isEqualTo(staying);
        assertThat(undoing.undo(edit).staying()).isEqualTo(staying);
    }

    @Test
    void of_projects_that_go_back_in_part_none_is_named_among_those_that_stay() {
        var ids = create(2, Map.of("startDate", LocalDate.of(2026, 1, 1), "dueDate", LocalDate.of(2026, 1, 10)));
        var both = new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), 100);
        var moved = apply(preview(both, everything(), false)).operationId();
        edit(ids.getFirst(), Map.of("dueDate", LocalDate.of(2027, 2, 10)));
        edit(ids.getLast(), Map.of("startDate", LocalDate.of(2027, 2, 1), "dueDate", LocalDate.of(2027, 2, 10)));

        var staying = Staying.of(1, List.of("Project 1"));
        assertThat(undoing.preview(moved)).isEqualTo(UndoPreview.ofMany(1, staying));
        assertThat(undoing.undo(moved)).returns(1L, UndoResult::reverted).returns(staying, UndoResult::staying);
    }

    @Test
    void two_dates_that_were_moved_together_go_back_together() {
        create(1, Map.of("startDate", LocalDate.of(2026, 1, 1), "dueDate", LocalDate.of(2026, 1, 10)));
        var both = new BulkChange.MoveDates(List.of(ProjectDate.START, ProjectDate.DUE), 100);
        var moved = apply(preview(both, everything(), false));

        assertThat(undoing.preview(moved.operationId()).back()).isEqualTo(1);
        assertThat(undoing.undo(moved.operationId()).reverted()).isEqualTo(1);
    }

    @Test
    void an_undo_that_takes_nothing_back_leaves_no_trace() {
        var ids = create(2, Map.of());
        var closed = apply(preview(new BulkChange.ChangeStatus(ProjectStatus.CLOSED), everything(), false));
        ids.forEach(id -> edit(id, Map.of("status", ProjectStatus.DRAFT)));
        var before = activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PageRequest.of(0, 100));

        var undo = undoing.undo(closed.operationId());

        assertThat(undo).returns(null, UndoResult::operationId).returns(0L, UndoResult::reverted);
        assertThat(undo.staying()).isEqualTo(Staying.of(2, List.of("Project 0", "Project 1")));
        assertThat(activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PageRequest.of(0, 100)))
                .isEqualTo(before);
    }

    @Test
    void an_undo_that_took_nothing_back_can_be_tried_again() {
        var ids = create(2, Map.of());
        var assigned = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        ids.forEach(id -> edit(id, Map.of("clientId", acme)));
        assertThat(undoing.undo(assigned.operationId()).reverted()).isZero();
        // In one transaction, as a test is, the client read for the preview would be remembered.
        entities.flush();
        entities.clear();
        ids.forEach(id -> edit(id, Map.of("clientId", alan)));

        assertThat(undoing.undo(assigned.operationId()).reverted()).isEqualTo(2);
    }

    @Test
    void what_was_undone_redone_and_undone_again_is_undone() {
        create(2, Map.of());
        var assigned = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        var undone = undoing.undo(assigned.operationId()).operationId();
        var redone = undoing.undo(undone).operationId();
        undoing.undo(redone);

        assertThatThrownBy(() -> undoing.undo(assigned.operationId())).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(redone)).isInstanceOf(NotUndoable.class);
        undoing.undo(undone);
        assertThat(clients()).containsOnly(alan);
    }

    @Test
    void what_is_being_redone_cannot_be_undone_beside_it() {
        create(2, Map.of());
        var assigned = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        var undone = undoing.undo(assigned.operationId()).operationId();
        var redone = undoing.undo(undone).operationId();

        jdbc.update("update journal_operation set state = 'RUNNING' where id = ?", redone);
        assertThatThrownBy(() -> undoing.undo(assigned.operationId())).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(undone)).isInstanceOf(NotUndoable.class);

        jdbc.update("update journal_operation set state = 'DONE' where id = ?", redone);
        undoing.undo(assigned.operationId());
        assertThat(clients()).containsOnlyNulls();
    }

    @Test
    void a_tag_that_somebody_made_meanwhile_is_undone_as_well_however_it_is_spelled() {
        create(2, Map.of());
        var preview = preview(new BulkChange.AddTag("Solar"), everything(), false);
        projects.create(with(named("Elsewhere"), Map.of("tags", Set.of("solar"))));

        var tagged = apply(preview);

        assertThat(tagged.changed()).isEqualTo(2);
        assertThat(undoing.preview(tagged.operationId()).back()).isEqualTo(2);
        assertThat(undoing.undo(tagged.operationId()).reverted()).isEqualTo(2);
    }

    @Test
    void projects_assigned_again_stay_as_they_are_when_the_first_assignment_is_undone() {
        var ids = create(3, Map.of());
        var first = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        apply(preview(new BulkChange.AssignClient(acme), new ProjectSelection.Picked(Set.of(ids.getFirst())), false));

        var undone = undoing.undo(first.operationId());

        assertThat(undone.reverted()).isEqualTo(2);
        assertThat(undone.staying().records()).isEqualTo(1);
        assertThat(undone.staying().examples())
                .containsExactly(projects.overview(ids.getFirst()).data().name());
        assertThat(client(ids.getFirst())).isEqualTo(acme);
    }

    @Test
    void an_edit_of_another_field_does_not_hold_the_undo_up() {
        var ids = create(2, Map.of());
        var assigned = apply(preview(new BulkChange.AssignClient(alan), everything(), false));
        projects.save(with(projects.overview(ids.getFirst()).data(), Map.of("description", "later")));

        assertThat(undoing.undo(assigned.operationId()).reverted()).isEqualTo(2);
        assertThat(projects.overview(ids.getFirst()).data().description()).isEqualTo("later");
    }

    @Test
    void all_that_match_but_some_can_be_chosen_and_nothing_is_picked_by_nothing() {
        var ids = create(3, Map.of());
        var butOne = new ProjectSelection.Matching(ProjectFilter.NONE, Set.of(ids.getFirst()));

        apply(preview(new BulkChange.AssignClient(alan), butOne, false));

        assertThat(client(ids.getFirst())).isNull();
        assertThat(client(ids.getLast())).isEqualTo(alan);
        var nothing = new ProjectSelection.Picked(Set.of());
        assertThat(preview(new BulkChange.AssignClient(alan), nothing, false).selected())
                .isZero();
    }

    @Test
    void words_and_client_choose_what_is_changed() {
        var ids = create(2, Map.of());
        var found = new ProjectSelection.Matching(
                ProjectFilter.NONE.withoutAnyClient().withWords(String.valueOf(ids.getFirst()) + "zz"), Set.of());

        assertThat(preview(new BulkChange.AssignClient(alan), found, false).selected())
                .isZero();
        var all = new ProjectSelection.Matching(
                ProjectFilter.NONE.withoutAnyClient().withWords("proj"), Set.of());
        assertThat(apply(preview(new BulkChange.AssignClient(alan), all, false)).changed())
                .isEqualTo(2);
    }

    @Test
    void an_archived_client_cannot_be_assigned() {
        create(1, Map.of());
        contacts.archive(alan);

        assertThatThrownBy(() -> preview(new BulkChange.AssignClient(alan), everything(), false))
                .isInstanceOf(ClientNotAvailable.class);
    }

    @Test
    void the_status_of_many_is_changed_and_the_client_of_many_removed() {
        create(2, Map.of("clientId", acme));

        apply(preview(new BulkChange.RemoveClient(), everything(), false));
        var closed = apply(preview(new BulkChange.ChangeStatus(ProjectStatus.CLOSED), everything(), false));

        assertThat(clients()).containsOnlyNulls();
        assertThat(projects.count(ProjectFilter.NONE.withStatus(ProjectStatus.CLOSED)))
                .isEqualTo(2);
        undoing.undo(closed.operationId());
        assertThat(projects.count(ProjectFilter.NONE.withStatus(ProjectStatus.ACTIVE)))
                .isEqualTo(2);
    }

    @Test
    void the_undo_of_a_tag_takes_as_many_statements_for_many_projects_as_for_few() {
        create(2, Map.of());
        var few = apply(preview(new BulkChange.AddTag("Solar"), everything(), false));
        create(20, Map.of());
        var many = apply(preview(new BulkChange.AddTag("Wind"), everything(), false));

        var ofFew = QueryCount.of(() -> undoing.undo(few.operationId()));
        var ofMany = QueryCount.of(() -> undoing.undo(many.operationId()));

        assertThat(ofMany).isEqualTo(ofFew);
        assertThat(projects.withTags(projects.page(ProjectFilter.NONE, PageRequest.of(0, 100))))
                .extracting(ProjectRow::tags)
                .containsOnly(Set.of());
    }

    private BulkPreview preview(BulkChange change, ProjectSelection selection, boolean includeClosed) {
        return bulk.preview(new BulkRequest(change, selection, includeClosed));
    }

    private BulkResult apply(BulkPreview preview) {
        return bulk.result(preview, bulk.apply(preview));
    }

    private List<Long> create(int count, Map<String, ?> values) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        projects.create(with(named("Project " + i), values)).id())
                .toList();
    }

    private void edit(long id, Map<String, ?> values) {
        projects.save(with(projects.overview(id).data(), values));
    }

    private static ProjectSelection everything() {
        return new ProjectSelection.Matching(ProjectFilter.NONE, Set.of());
    }

    private Long client(long projectId) {
        return projects.overview(projectId).data().clientId();
    }

    private Set<Long> clients() {
        return projects.page(ProjectFilter.NONE, PageRequest.of(0, 100)).stream()
                .map(ProjectRow::clientId)
                .collect(Collectors.toSet());
    }
}

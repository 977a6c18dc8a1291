package app.cartera.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.EDITOR)
class ImportedContactsTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    UndoService undoing;

    @Autowired
    Activity activity;

    @Autowired
    TestImport imports;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SignedIn.Factory people;

    @Test
    void an_import_that_is_undone_leaves_no_contact_and_can_be_made_anew() {
        var other = contacts.create(ContactForm.newClient("Other"));
        var operation = imported("Alan", "Berta");

        var preview = undoing.preview(operation);
        assertThat(preview.back()).isEqualTo(2);
        assertThat(preview.staying().records()).isZero();
        assertThat(preview.deletes()).isTrue();
        assertThat(names()).containsExactly("Alan", "Berta", "Other");
        var result = undone(operation);

        assertThat(result).isEqualTo(2);
        assertThat(names()).containsExactly("Other");
        assertThat(jdbc.queryForList("select distinct contact_id from contact_word", Long.class))
                .containsExactly(other.id());
        imported("Alan", "Berta");
        assertThat(names()).containsExactly("Alan", "Berta", "Other");
    }

    @Test
    void the_activity_tells_what_was_deleted_and_that_nothing_brings_it_back() {
        var operation = imported("Alan", "Berta");
        undone(operation);

        var deletion = latest();
        assertThat(deletion.kind()).isEqualTo(OperationKind.DELETE);
        assertThat(deletion.undoes()).isEqualTo(new OperationRow.Taken(operation, OperationKind.IMPORT));
        assertThat(deletion.records()).isEqualTo(2);
        assertThat(deletion.undoable()).isFalse();
        assertThat(activity.changes(deletion.id(), FIRST_PAGE))
                .extracting(
                        row -> row.change().field(),
                        row -> row.change().before(),
                        row -> row.change().after())
                .containsExactly(tuple("name", "Alan", null), tuple("name", "Berta", null));
        assertThat(activity.operation(operation).undoneBy()).isEqualTo(deletion.id());
        assertThat(activity.operation(operation).undoable()).isFalse();
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(deletion.id())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void an_import_of_one_contact_is_undone_likewise() {
        var operation = imported("Alan");

        assertThat(undoing.preview(operation).deletes()).isTrue();
        assertThat(undone(operation)).isOne();

        assertThat(names()).isEmpty();
        assertThat(latest().only().name().text()).isEqualTo("Alan");
    }

    @Test
    void contacts_that_somebody_has_changed_or_archived_since_stay_and_are_named() {
        var operation = imported("Alan", "Berta", "Carla");
        contacts.save(Values.with(form("Alan"), Map.of("city", "Vigo")));
        contacts.archive(form("Berta").id());
        contacts.restore(form("Berta").id());

        var preview = undoing.preview(operation);
        assertThat(preview.back()).isOne();
        assertThat(preview.staying().records()).isEqualTo(2);
        assertThat(preview.staying().examples()).containsExactly("Alan", "Berta");
        var result = undoing.undo(operation);

        assertThat(result.reverted()).isOne();
        assertThat(result.staying().records()).isEqualTo(2);
        assertThat(result.staying().examples()).containsExactly("Alan", "Berta");
        assertThat(names()).containsExactly("Alan", "Berta");
        assertThat(activity.operation(operation).undoable()).isFalse();
    }

    @Test
    void contacts_that_a_project_has_or_has_had_stay() {
        var operation = imported("Alan", "Berta", "Carla");
        project(form("Alan").id());
        var web = project(form("Berta").id());
        projects.save(with(web, "clientId", null));

        assertThat(undoing.preview(operation).staying().examples()).containsExactly("Alan", "Berta");
        assertThat(undone(operation)).isOne();

        assertThat(names()).containsExactly("Alan", "Berta");
    }

    @Test
    void where_all_contacts_are_in_use_nothing_is_done() {
        var operation = imported("Alan");
        project(form("Alan").id());

        assertThat(undoing.preview(operation).back()).isZero();
        var result = undoing.undo(operation);

        assertThat(result.operationId()).isNull();
        assertThat(result.staying().records()).isOne();
        assertThat(activity.operation(operation).undoable()).isTrue();
    }

    @Test
    void contacts_that_are_gone_already_are_not_told_as_staying() {
        var operation = imported("Alan", "Berta");
        contacts.delete(form("Alan").id());
        entities.flush();

        assertThat(undoing.preview(operation).staying().records()).isZero();
        var result = undoing.undo(operation);

        assertThat(result.reverted()).isOne();
        assertThat(result.staying().records()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void once_the_projects_that_had_them_are_taken_back_contacts_go_too() {
        var contactImport = imported("Alan", "Berta");
        var forms = Stream.of("Alan", "Berta")
                .map(name -> with(
                        TestProjects.named("Of " + name), "clientId", form(name).id()))
                .toList();
        var projectImport = imports.of(RecordType.PROJECT, forms, projects::create);
        assertThat(undoing.preview(contactImport).back()).isZero();

        assertThat(undone(projectImport)).isEqualTo(2);
        assertThat(undone(contactImport)).isEqualTo(2);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_contact_that_only_projects_had_which_are_gone_can_be_deleted_alone() {
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        var web = with(TestProjects.named("Web"), "clientId", alan);
        undone(imports.of(RecordType.PROJECT, List.of(web), projects::create));

        contacts.delete(alan);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_viewer_undoes_no_import() {
        var operation = imported("Alan");
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        assertThatThrownBy(() -> undoing.preview(operation)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(AccessDeniedException.class);
    }

    private long imported(String... names) {
        var forms = Stream.of(names).map(ContactForm::newClient).toList();
        return imports.of(RecordType.CONTACT, forms, contacts::create);
    }

    /** How many were deleted. */
    private long undone(long operation) {
        entities.flush();
        entities.clear();
        return undoing.undo(operation).reverted();
    }

    private OperationRow latest() {
        return activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PageRequest.of(0, 1))
                .getFirst();
    }

    private List<String> names() {
        return contacts.page(ContactFilter.NONE, FIRST_PAGE).stream()
                .map(ContactRow::name)
                .toList();
    }

    private ContactForm form(String name) {
        var row = contacts.page(ContactFilter.NONE.withWords(name), FIRST_PAGE).stream()
                .findFirst();
        var archived = contacts.page(ContactFilter.NONE.withWords(name).withArchived(true), FIRST_PAGE).stream();
        return contacts.overview(row.or(archived::findFirst).orElseThrow().id()).data();
    }

    private ProjectForm project(long client) {
        return projects.create(with(TestProjects.named("Web"), "clientId", client));
    }

    private static ProjectForm with(ProjectForm form, String field, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(field, value);
        return Values.with(form, values);
    }
}

package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.journal.Activity;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectImportUndoTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

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
    void an_import_that_is_undone_leaves_nothing_of_its_projects_and_can_be_made_anew() {
        var other = projects.create(named("Other")).id();
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        var web = with(named("Web"), Map.of("code", "P-1", "clientId", alan, "tags", Set.of("Solar")));
        var operation = imported(web, named("Shop"));

        var preview = undoing.preview(operation);
        assertThat(preview.back()).isEqualTo(2);
        assertThat(preview.staying().records()).isZero();
        assertThat(preview.deletes()).isTrue();
        assertThat(undone(operation).reverted()).isEqualTo(2);

        assertThat(names()).containsExactly("Other");
        for (var table : List.of("project_word", "project_figures")) {
            assertThat(jdbc.queryForList("select distinct project_id from " + table, Long.class))
                    .containsExactly(other);
        }
        assertThat(jdbc.queryForList("select project_id from project_tag")).isEmpty();
        imported(web, named("Shop"));
        assertThat(names()).containsExactly("Other", "Shop", "Web");
    }

    @Test
    void the_activity_tells_which_projects_were_deleted() {
        var operation = imported(named("Web"), named("Shop"));

        var deletion = activity.operation(undone(operation).operationId());

        assertThat(deletion.kind()).isEqualTo(OperationKind.DELETE);
        assertThat(deletion.undoes()).isEqualTo(new OperationRow.Taken(operation, OperationKind.IMPORT));
        assertThat(deletion.undoable()).isFalse();
        assertThat(activity.changes(deletion.id(), PageRequest.of(0, 10)))
                .extracting(
                        row -> row.record().name().text(),
                        row -> row.change().field(),
                        row -> row.change().after())
                .containsExactly(tuple("Web", "name", null), tuple("Shop", "name", null));
        assertThat(activity.operation(operation).undoneBy()).isEqualTo(deletion.id());
    }

    @Test
    void what_an_editor_takes_back_is_taken_back_for_those_who_see_money_too() {
        var operation = imported(with(named("Web"), Map.of("budgetAmount", BigDecimal.TEN)));
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        var undo = undone(operation);

        assertThat(activity.operation(operation).undoneBy()).isEqualTo(undo.operationId());
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        assertThat(names()).isEmpty();
        assertThat(activity.operation(operation).undoneBy()).isEqualTo(undo.operationId());
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void projects_that_somebody_has_changed_since_stay_and_are_named() {
        var operation = imported(named("Edited"), named("In bulk"), named("Archived"), named("Web"));
        projects.save(with(form("Edited"), Map.of("description", "by hand")));
        var picked = new ProjectSelection.Picked(Set.of(form("In bulk").id()));
        bulk.apply(bulk.preview(new BulkRequest(new BulkChange.AddTag("solar"), picked, false)));
        projects.archive(form("Archived").id());

        var preview = undoing.preview(operation);
        assertThat(preview.back()).isOne();
        assertThat(preview.staying().records()).isEqualTo(3);
        assertThat(preview.staying().examples()).containsExactly("Edited", "In bulk", "Archived");
        var result = undone(operation);

        assertThat(result.reverted()).isOne();
        assertThat(result.staying().records()).isEqualTo(3);
        assertThat(result.staying().examples()).containsExactly("Edited", "In bulk", "Archived");
        assertThat(names()).containsExactly("Edited", "In bulk");
    }

    @Test
    void projects_that_have_entries_stay_and_if_they_were_removed_as_well() {
        var operation = imported(named("Posted"), named("Removed"), named("Web"));
        entries.post(TestEntries.cost(form("Posted").id(), "10"));
        entryBulk.remove(Set.of(
                entries.post(TestEntries.cost(form("Removed").id(), "10")).id()));

        assertThat(undoing.preview(operation).staying().examples()).containsExactly("Posted", "Removed");
        assertThat(undone(operation).reverted()).isOne();

        assertThat(names()).containsExactly("Posted", "Removed");
    }

    @Test
    void where_all_projects_stay_nothing_is_done() {
        var operation = imported(named("Web"));
        projects.save(with(form("Web"), Map.of("code", "P-1")));

        var result = undone(operation);

        assertThat(result.operationId()).isNull();
        assertThat(result.deletes()).isTrue();
        assertThat(result.staying().records()).isOne();
        assertThat(activity.operation(operation).undoable()).isTrue();
    }

    @Test
    void a_viewer_undoes_no_import() {
        var operation = imported(named("Web"));
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        assertThatThrownBy(() -> undoing.preview(operation)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(AccessDeniedException.class);
    }

    private long imported(ProjectForm... forms) {
        return imports.of(RecordType.PROJECT, List.of(forms), projects::create);
    }

    private UndoResult undone(long operation) {
        entities.flush();
        entities.clear();
        return undoing.undo(operation);
    }

    private List<String> names() {
        return projects.page(ProjectFilter.NONE, PageRequest.of(0, 50)).stream()
                .map(ProjectRow::name)
                .toList();
    }

    private ProjectForm form(String name) {
        var row = projects.page(ProjectFilter.NONE, PageRequest.of(0, 50)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return projects.overview(row.id()).data();
    }
}

package app.cartera.journal;

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
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    History history;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Test
    void the_latest_operations_come_first_and_only_as_many_as_asked_for() {
        var project = edited(projects.create(named("One")), 5);

        assertThat(history.of(RecordType.PROJECT, project.id(), 3))
                .extracting(entry -> entry.changes().getFirst().after())
                .containsExactly("Text 4", "Text 3", "Text 2");
    }

    @Test
    void the_history_is_not_cut_short_by_amounts_that_are_not_shown() {
        var project = projects.create(named("One"));
        for (var amount = 1; amount <= 5; amount++) {
            project = projects.save(with(project, Map.of("budgetAmount", BigDecimal.valueOf(amount))));
        }
        as(Role.EDITOR);

        assertThat(history.of(RecordType.PROJECT, project.id(), 3))
                .extracting(HistoryEntry::kind)
                .containsExactly(OperationKind.CREATE);
    }

    @Test
    void who_sees_money_can_take_back_the_amount_that_an_undo_without_money_left() {
        var project = projects.create(named("One"));
        project = projects.save(with(project, Map.of("description", "later", "budgetAmount", BigDecimal.TEN)));
        var edit = history.of(RecordType.PROJECT, project.id(), 1).getFirst().operationId();
        as(Role.EDITOR);
        undoing.undo(edit);
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(NotUndoable.class);
        as(Role.MANAGER);
        assertThat(projects.overview(project.id()).data().description()).isNull();
        assertThat(projects.overview(project.id()).data().budgetAmount()).isEqualByComparingTo(BigDecimal.TEN);

        undoing.undo(edit);

        assertThat(projects.overview(project.id()).data().budgetAmount()).isNull();
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void a_history_takes_the_same_number_of_queries_however_long_it_is() {
        var short_ = assigned(projects.create(named("One")), 1);
        var long_ = assigned(projects.create(named("Two")), 12);
        entities.flush();

        assertThat(queries(long_)).isEqualTo(queries(short_));
    }

    @Test
    void what_was_created_cannot_be_undone_nor_what_is_not_there() {
        var project = projects.create(named("One"));
        var creation = history.of(RecordType.PROJECT, project.id(), 1).getFirst();

        assertThat(creation.undoable()).isFalse();
        assertThatThrownBy(() -> journal.undoable(creation.operationId())).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> journal.undoable(-1)).isInstanceOf(NotFound.class);
    }

    private ProjectForm edited(ProjectForm project, int times) {
        var form = project;
        for (var i = 0; i < times; i++) {
            form = projects.save(with(form, Map.of("description", "Text " + i)));
        }
        return form;
    }

    private ProjectForm assigned(ProjectForm project, int times) {
        var form = project;
        for (var i = 0; i < times; i++) {
            var client = contacts.create(ContactForm.newClient("Client " + i)).id();
            form = projects.save(with(form, Map.of("clientId", client)));
        }
        return form;
    }

    private long queries(ProjectForm of) {
        entities.clear();
        return QueryCount.of(() -> history.of(RecordType.PROJECT, of.id(), 50));
    }

    private void as(Role role) {
        entities.flush();
        SecurityContextHolder.setContext(people.as(role));
    }
}

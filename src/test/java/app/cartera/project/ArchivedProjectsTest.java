package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.HistoryEntry;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ArchivedProjectsTest {

    private static final PageRequest ALL = PageRequest.of(0, 1000);

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectsOfClients ofClients;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    UndoService undoing;

    @Autowired
    SignedIn.Factory people;

    long alan;
    ProjectForm web;
    ProjectForm app;

    @BeforeEach
    void two_projects_one_of_them_archived() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        web = projects.create(
                with(named("Web"), Map.of("clientId", alan, "budgetAmount", new BigDecimal("100"), "code", "W-1")));
        app = projects.create(with(named("App"), Map.of("clientId", alan, "budgetAmount", new BigDecimal("20"))));
        projects.archive(web.id());
    }

    @Test
    void lists_show_those_in_use_or_the_archived_ones() {
        var archived = ProjectFilter.NONE.withArchived(true);

        assertThat(names(ProjectFilter.NONE)).containsExactly("App");
        assertThat(names(archived)).containsExactly("Web");
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(1);
        assertThat(projects.count(archived)).isEqualTo(1);
        assertThat(projects.page(archived, ALL).getFirst().archived()).isTrue();
    }

    @Test
    void the_figures_of_a_client_leave_them_out_and_say_how_many_there_are() {
        var figures = ofClients.figures(alan);

        assertThat(figures.projects()).containsEntry(ProjectStatus.ACTIVE, 1L);
        assertThat(figures.archived()).isEqualTo(1);
        assertThat(figures.budgets().getFirst().amount()).isEqualByComparingTo("20");
        assertThat(ofClients.count(List.of(alan))).containsEntry(alan, 1L);
    }

    @Test
    void an_archived_project_is_read_and_not_changed() {
        var opened = projects.overview(web.id());

        assertThat(opened.row().archived()).isTrue();
        assertThatThrownBy(() -> projects.save(with(opened.data(), Map.of("name", "Otra"))))
                .isInstanceOf(ProjectArchived.class);
        assertThatThrownBy(() -> projects.save(with(web, Map.of("name", "Otra"))))
                .isInstanceOf(ProjectArchived.class);
    }

    @Test
    void its_code_stays_its_own() {
        assertThatThrownBy(() -> projects.save(with(app, Map.of("code", "w-1"))))
                .isInstanceOf(CodeTaken.class);
    }

    @Test
    void restored_it_is_as_it_was_and_the_history_tells() {
        projects.restore(web.id());

        assertThat(names(ProjectFilter.NONE)).containsExactly("App", "Web");
        var done = history.of(RecordType.PROJECT, web.id(), 3);
        assertThat(done)
                .extracting(entry -> entry.kind())
                .containsExactly(OperationKind.RESTORE, OperationKind.ARCHIVE, OperationKind.CREATE);
        assertThat(done.getFirst().changes()).containsExactly(new FieldChange("archived", true, false));
        assertThat(projects.save(with(projects.overview(web.id()).data(), Map.of("name", "Otra")))
                        .name())
                .isEqualTo("Otra");
    }

    @Test
    void what_was_done_to_it_before_is_not_undone_while_it_is_archived() {
        projects.restore(web.id());
        var opened = projects.overview(web.id()).data();
        projects.save(with(opened, Map.of("budgetAmount", new BigDecimal("300"))));
        projects.save(with(projects.overview(web.id()).data(), Map.of("status", ProjectStatus.DRAFT)));
        projects.archive(web.id());
        var done = history.of(RecordType.PROJECT, web.id(), 3).stream()
                .map(HistoryEntry::operationId)
                .toList();
        var archived = done.get(0);
        var edits = done.subList(1, 3);

        assertThat(edits).allSatisfy(edit -> {
            assertThat(undoing.preview(edit).back()).isZero();
            assertThat(undoing.undo(edit).staying().records()).isOne();
        });
        assertThat(projects.overview(web.id()).data())
                .returns(ProjectStatus.DRAFT, ProjectForm::status)
                .returns(0, form -> form.budgetAmount().compareTo(new BigDecimal("300")));

        undoing.undo(archived);
        assertThat(edits)
                .allSatisfy(edit -> assertThat(undoing.undo(edit).reverted()).isOne());
    }

    @Test
    void archiving_twice_is_archiving_once() {
        projects.archive(web.id());

        assertThat(history.of(RecordType.PROJECT, web.id(), 5)).hasSize(2);
    }

    @Test
    void a_viewer_archives_and_restores_nothing() {
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        assertThatThrownBy(() -> projects.archive(app.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.restore(web.id())).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> names(ProjectFilter filter) {
        return projects.page(filter, ALL).stream().map(ProjectRow::name).toList();
    }
}

package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.HeldProject;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.UndoService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bulk changes that are too many to wait for: real threads, real transactions. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BackgroundBulkTest {

    private static final int PROJECTS = 4_500;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    OperationRuns runs;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignedIn.Factory people;

    long alan;

    @BeforeEach
    void many_projects() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        TestProjects.multiply(jdbc, projects.create(named("Project")).id(), PROJECTS);
    }

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @Test
    void many_projects_change_in_the_background_and_go_back_in_the_background() {
        var preview = preview();
        var operation = bulk.apply(preview);
        await(operation);

        assertThat(bulk.result(preview, operation))
                .isEqualTo(new BulkResult(operation, OperationState.DONE, PROJECTS, 0, 0));
        assertThat(projects.count(ProjectFilter.ofClient(alan))).isEqualTo(PROJECTS);

        assertThat(undoing.preview(operation).back()).isEqualTo(PROJECTS);
        var undo = undoing.undo(operation);
        assertThat(undo.state()).isEqualTo(OperationState.RUNNING);
        await(undo.operationId());
        assertThat(projects.count(ProjectFilter.ofClient(alan))).isZero();
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void of_two_large_changes_at_once_each_project_gets_what_the_journal_tells() {
        var acme = contacts.create(ContactForm.newClient("Acme")).id();
        var toAlan = preview();
        var toAcme = bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(acme), new ProjectSelection.Matching(ProjectFilter.NONE, Set.of()), false));

        var one = bulk.apply(toAlan);
        var other = bulk.apply(toAcme);
        await(one);
        await(other);

        assertThat(List.of(one, other))
                .allMatch(operation -> runs.progress(operation).state() == OperationState.DONE);
        assertThat(runs.progress(one).done() + runs.progress(other).done()).isEqualTo(PROJECTS);
        assertThat(projects.count(ProjectFilter.ofClient(alan)))
                .isEqualTo(runs.progress(one).done());
        assertThat(projects.count(ProjectFilter.ofClient(acme)))
                .isEqualTo(runs.progress(other).done());
    }

    @Test
    void what_is_cancelled_stays_as_far_as_it_came_and_that_far_can_be_undone() throws Exception {
        var preview = preview();
        var operation = bulk.apply(preview);
        awaitFirstChunk(operation);
        runs.cancel(operation);

        var progress = runs.progress(operation);
        assertThat(progress.state()).isIn(OperationState.CANCELLED, OperationState.DONE);
        assertThat(progress.done()).isEqualTo(projects.count(ProjectFilter.ofClient(alan)));
        assertThat(changesOf(operation)).isEqualTo(progress.done());

        await(undoing.undo(operation).operationId());
        assertThat(projects.count(ProjectFilter.ofClient(alan))).isZero();
    }

    @Test
    void an_operation_whose_server_is_gone_is_told_as_interrupted_and_is_not_gone_on_with() throws Exception {
        var preview = preview();
        long operation;
        try (var held = new HeldProject(transaction, jdbc, last())) {
            operation = bulk.apply(preview);
            awaitFirstChunk(operation);
            // As another server sees it that has heard nothing of this one for long.
            assertThat(jdbc.update(
                            "update journal_operation set state = 'INTERRUPTED' where id = ? and state = 'RUNNING'",
                            operation))
                    .isOne();
            held.release();
        }
        Thread.sleep(300);
        var changed = projects.count(ProjectFilter.ofClient(alan));

        assertThat(changed).isLessThan(PROJECTS);
        assertThat(changesOf(operation)).isEqualTo(changed);
        assertThat(runs.progress(operation).done()).isEqualTo(changed);
    }

    @Test
    void an_operation_that_does_not_beat_any_more_is_interrupted() throws Exception {
        var longAgo = LocalDateTime.ofInstant(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC);
        var user = jdbc.queryForObject("select min(id) from app_user", Long.class);
        jdbc.update("""
                insert into journal_operation (at, user_id, kind, record_type, record_count, planned, state, beat_at)
                values (?, ?, 'ASSIGN_CLIENT', 'PROJECT', 2000, 5000, 'RUNNING', ?)""", longAgo, user, longAgo);
        var lost = jdbc.queryForObject("select max(id) from journal_operation", Long.class);

        await(lost);

        assertThat(runs.progress(lost).state()).isEqualTo(OperationState.INTERRUPTED);
    }

    @Test
    void another_editor_cannot_cancel_it_and_a_manager_can() {
        var operation = bulk.apply(preview());
        SecurityContextHolder.setContext(people.as(Role.ADMIN));
        var othersOperation = bulk.apply(preview());
        SecurityContextHolder.setContext(people.as(Role.EDITOR));

        assertThatThrownBy(() -> runs.cancel(othersOperation)).isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        runs.cancel(operation);
        await(operation);
        await(othersOperation);
    }

    private BulkPreview preview() {
        return bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(alan), new ProjectSelection.Matching(ProjectFilter.NONE, Set.of()), false));
    }

    private long changesOf(long operation) {
        return jdbc.queryForObject("select count(*) from journal_change where operation_id = ?", Long.class, operation);
    }

    private long last() {
        return jdbc.queryForObject("select max(id) from project", Long.class);
    }

    private void awaitFirstChunk(long operation) throws InterruptedException {
        while (runs.progress(operation).done() == 0) {
            assertThat(runs.progress(operation).isRunning()).isTrue();
            Thread.sleep(2);
        }
    }

    private void await(long operation) {
        var until = Instant.now().plusSeconds(60);
        while (runs.progress(operation).isRunning()) {
            assertThat(Instant.now()).as("still running").isBefore(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of contacts and projects that are undone in the background, or while others work: real threads and transactions. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LargeImportUndoTest {

    private static final int MANY = 1_300;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    OperationRuns runs;

    @Autowired
    TestImport imports;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @Test
    void many_projects_and_then_their_many_clients_are_deleted_in_the_background() {
        var contactImport = ended(imports.of(
                RecordType.CONTACT,
                IntStream.range(0, MANY)
                        .mapToObj(i -> ContactForm.newClient("Client " + i))
                        .toList(),
                contacts::create));
        var clients = jdbc.queryForList("select id from contact order by id", Long.class);
        assertThat(clients).hasSize(MANY);
        var projectImport = ended(imports.of(
                RecordType.PROJECT,
                clients.stream()
                        .map(client -> with(named("Of " + client), Map.of("clientId", client)))
                        .toList(),
                projects::create));
        var kept = projects.page(ProjectFilter.ofClient(clients.getLast()), PageRequest.of(0, 1))
                .getFirst();
        projects.archive(kept.id());

        assertThat(undoing.preview(projectImport).back()).isEqualTo(MANY - 1);
        assertThat(deletedInBackground(projectImport)).isEqualTo(MANY - 1);
        assertThat(jdbc.queryForList("select id from project", Long.class)).containsExactly(kept.id());

        assertThat(undoing.preview(contactImport).staying().examples()).containsExactly(kept.clientName());
        var undo = undoing.undo(contactImport);
        assertThat(undo.state()).isEqualTo(OperationState.RUNNING);
        var undone = undo.ended(runs.progress(ended(undo.operationId())));
        assertThat(undone.reverted()).isEqualTo(MANY - 1);
        assertThat(undone.staying().records()).isOne();
        assertThat(undone.staying().examples()).containsExactly(kept.clientName());
        assertThat(jdbc.queryForList("select id from contact", Long.class)).containsExactly(clients.getLast());
    }

    @Test
    void a_contact_that_a_project_is_just_getting_stays() throws Exception {
        var operation = ended(imports.of(RecordType.CONTACT, List.of(ContactForm.newClient("Alan")), contacts::create));
        var alan = contacts.page(ContactFilter.NONE, PageRequest.of(0, 1)).getFirst();
        var given = new CountDownLatch(1);
        var undone = new CompletableFuture<UndoResult>();
        var undo = new Thread(new DelegatingSecurityContextRunnable(() -> {
            try {
                given.await();
                undone.complete(undoing.undo(operation));
            } catch (Exception failed) {
                undone.completeExceptionally(failed);
            }
        }));
        undo.start();

        transaction.executeWithoutResult(status -> {
            projects.create(with(named("Web"), Map.of("clientId", alan.id())));
            given.countDown();
            assertThat(undone).failsWithin(Duration.ofMillis(500));
        });

        assertThat(undone.get(30, TimeUnit.SECONDS).reverted()).isZero();
        assertThat(contacts.page(ContactFilter.NONE, PageRequest.of(0, 10)))
                .extracting(ContactRow::name)
                .containsExactly("Alan");
    }

    private long deletedInBackground(long operation) {
        var undo = undoing.undo(operation);
        assertThat(undo.state()).isEqualTo(OperationState.RUNNING);
        return runs.progress(ended(undo.operationId())).done();
    }

    private long ended(long operation) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !runs.progress(operation).isRunning());
        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.DONE);
        return operation;
    }
}

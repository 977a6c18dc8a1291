package app.cartera.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.RunAs;
import app.cartera.access.SignedIn;
import app.cartera.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of work in the background when its server stops, when it is cancelled, and while it waits. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ExtendWith(OutputCaptureExtension.class)
class BackgroundRunsTest {

    @Autowired
    Operations operations;

    @Autowired
    Journal journal;

    @Autowired
    RunAs runAs;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSourceProperties database;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private BackgroundRuns runs;

    @BeforeEach
    void a_server() {
        // Not for 50 seconds as on MySQL; on connections of its own, as H2 keeps the time for whoever has one next.
        var impatient = new JdbcTemplate(database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build());
        impatient.setQueryTimeout(1);
        runs = new BackgroundRuns(operations, runAs, transaction, JdbcClient.create(impatient));
    }

    @AfterEach
    void leave_nothing_behind() throws InterruptedException {
        goOn.countDown();
        runs.stop();
        jdbc.update("delete from journal_change");
        jdbc.update("delete from journal_operation");
    }

    @Test
    void a_server_that_stops_ends_the_chunk_it_is_in_and_says_how_far_it_came() throws Exception {
        var operation = begin();
        runs.start(operation, this::waitingChunk);
        begun.await();

        var stopping = stopping();
        goOn.countDown();
        stopping.join();

        assertThat(progress(operation).state()).isEqualTo(OperationState.INTERRUPTED);
        assertThat(progress(operation).done()).isEqualTo(1);
        assertThat(changesOf(operation)).isEqualTo(1);
    }

    @Test
    void the_chunk_that_is_being_done_when_the_operation_is_cancelled_happens_not_at_all() throws Exception {
        var operation = begin();
        runs.start(operation, this::waitingChunk);
        begun.await();

        operations.end(operation, OperationState.CANCELLED);
        goOn.countDown();
        runs.stop();

        assertThat(progress(operation).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(progress(operation).done()).isZero();
        assertThat(changesOf(operation)).isZero();
    }

    @Test
    void a_chunk_that_waits_for_a_lock_holds_up_the_beat_of_no_operation() throws Exception {
        var waiting = begin();
        runs.start(waiting, this::waitingChunk);
        begun.await();
        var other = begin();
        runs.start(other, this::waitingChunk);
        jdbc.update("update journal_operation set beat_at = at");

        CompletableFuture.runAsync(() -> runs.beat()).get(1, SECONDS);

        for (var operation : List.of(waiting, other)) {
            assertThat(operations.findById(operation).orElseThrow().beatAt)
                    .isAfter(operations.findById(operation).orElseThrow().at);
        }
    }

    @Test
    void that_a_chunk_which_is_just_ending_is_in_the_way_of_the_beat_is_nothing_to_warn_of(CapturedOutput log)
            throws Exception {
        var operation = begin();
        runs.start(operation, (id, after) -> {
            operations.count(id, 1, Instant.now());
            return waitingChunk(id, after);
        });
        begun.await();
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.hibernate.orm.jdbc.error", LogLevel.WARN);

        runs.beat();

        logging.setLogLevel("org.hibernate.orm.jdbc.error", null);
        assertThat(log).doesNotContain("journal_operation");
        assertThat(progress(operation).isRunning()).isTrue();
    }

    @Test
    void what_is_refused_on_the_way_ends_as_failed_and_says_why() throws Exception {
        var operation = begin();

        runs.start(operation, (id, after) -> {
            throw new NotFound(7);
        });
        while (progress(operation).isRunning()) {
            Thread.sleep(5);
        }

        assertThat(progress(operation).state()).isEqualTo(OperationState.FAILED);
        var refusal = StoppedBy.of(operations.refusal(operation).orElseThrow());
        assertThat(refusal.key()).isEqualTo("error.notFound");
        assertThat(refusal.arguments()).containsExactly("7");
    }

    private long begin() {
        var operation = new Operation(currentUser.id(), OperationKind.ARCHIVE, RecordType.PROJECT, null, 5_000);
        return operations.saveAndFlush(operation).id;
    }

    private OptionalLong waitingChunk(long operation, long after) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        journal.recordChunk(
                operation,
                RecordType.PROJECT,
                List.of(new NewChange(after + 1, new FieldChange("archived", false, true), 1)));
        return OptionalLong.of(after + 1);
    }

    /** A server that is waiting for its last chunk to end. */
    private Thread stopping() throws InterruptedException {
        var stopping = Thread.ofPlatform().start(() -> {
            try {
                runs.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (stopping.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(5);
        }
        return stopping;
    }

    private OperationProgress progress(long operation) {
        return operations.progress(operation, Instant.now()).orElseThrow();
    }

    private long changesOf(long operation) {
        return jdbc.queryForObject("select count(*) from journal_change where operation_id = ?", Long.class, operation);
    }
}

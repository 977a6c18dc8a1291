package app.cartera.journal;

import app.cartera.access.RunAs;
import app.cartera.shared.LockRetry;
import app.cartera.shared.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operations this server does in the background. They beat while they are alive; one whose beat has stopped, here or
 * on another server, is ended as interrupted. A chunk that is being done when that happens to it is rolled back.
 */
@Component
class BackgroundRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuns.class);

    /** Not by Hibernate, which would warn of a lock in the way before it could be said to be in order. */
    private static final String BEAT =
            "update journal_operation set beat_at = :now where id in (:ids) and state = 'RUNNING'";

    private static final int AT_A_TIME = 2;
    private static final Duration LOST = Duration.ofMinutes(1);

    private final Operations operations;
    private final RunAs runAs;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("operation-", 1).factory());
    private final Set<Long> here = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private final LockRetry retry = new LockRetry(() -> stopping);

    BackgroundRuns(Operations operations, RunAs runAs, TransactionTemplate transaction, JdbcClient jdbc) {
        this.operations = operations;
        this.runAs = runAs;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Does the chunks as the person who asks now, as soon as a thread is free. */
    void start(long operation, Chunks chunks) {
        here.add(operation);
        threads.execute(runAs.current(() -> run(operation, chunks)));
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void beat() {
        var ids = List.copyOf(here);
        if (!ids.isEmpty()) {
            beat(ids);
        }
        var lastSeen = Instant.now().minus(LOST);
        var silent = operations.silentSince(lastSeen);
        if (!silent.isEmpty() && operations.interrupt(silent, lastSeen) > 0) {
            LOG.warn("Operations {} were interrupted: the server that did them is gone", silent);
        }
    }

    private void beat(List<Long> ids) {
        try {
            jdbc.sql(BEAT)
                    .param("now", LocalDateTime.now(ZoneOffset.UTC))
                    .param("ids", ids)
                    .update();
        } catch (TransientDataAccessException inTheWay) {
            LOG.debug("A chunk that is just ending holds its operation, and has beaten itself", inTheWay);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("Operations still running at the end: {}", here);
        }
    }

    private void run(long operation, Chunks chunks) {
        var end = OperationState.FAILED;
        String refused = null;
        try {
            end = runToEnd(operation, chunks);
        } catch (OperationEnded cancelled) {
            LOG.debug("Operation {} was ended from outside", operation);
        } catch (Refusal refusal) {
            LOG.warn("Operation {} is not gone on with: {} {}", operation, refusal.key(), refusal.arguments());
            refused = StoppedBy.kept(refusal);
        } catch (RuntimeException failure) {
            LOG.error("Operation {} failed", operation, failure);
        } finally {
            here.remove(operation);
            end(operation, end, refused, chunks);
        }
    }

    private void end(long operation, OperationState end, @Nullable String refused, Chunks chunks) {
        try {
            operations.end(operation, end, refused);
        } finally {
            chunks.ended();
        }
    }

    private OperationState runToEnd(long operation, Chunks chunks) {
        var position = OptionalLong.of(0);
        while (position.isPresent()) {
            if (stopping) {
                return OperationState.INTERRUPTED;
            }
            position = next(operation, chunks, position.getAsLong());
        }
        return OperationState.DONE;
    }

    private OptionalLong next(long operation, Chunks chunks, long after) {
        return retry.call(() -> Objects.requireNonNull(transaction.execute(status -> chunks.next(operation, after))));
    }
}

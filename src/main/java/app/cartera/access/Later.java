package app.cartera.access;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what may take a while beside the page of the person who asks for it, and as that person. Questions and acts, short and
 * long ones, do not wait for one another. All of them together are fewer than the connections there are: a page must never wait for
 * one because somebody counts.
 */
@Component
public class Later {

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final RunAs runAs;
    private final ExecutorService questions = threads("question-", 4);
    private final ExecutorService longQuestions = threads("long-question-", 2);
    private final ExecutorService acts = threads("act-", 4);
    private final ExecutorService longActs = threads("long-act-", 6);

    Later(RunAs runAs) {
        this.runAs = runAs;
    }

    /** What the question comes to. Cancelling the answer keeps a question from being begun. */
    public <T> CompletableFuture<T> ask(Supplier<T> question) {
        return on(questions, question);
    }

    /** What a question comes to that may take minutes, such as one that adds up all entries. It can be cancelled likewise. */
    public <T> CompletableFuture<T> askLong(Supplier<T> question) {
        return on(longQuestions, question);
    }

    /** What the act comes to. It is done whether or not somebody still waits for that. */
    public <T> CompletableFuture<T> act(Supplier<T> act) {
        return on(acts, act).copy();
    }

    /** What an act comes to that may wait for minutes for others, such as who changes rates or many projects; done likewise. */
    public <T> CompletableFuture<T> actLong(Supplier<T> act) {
        return on(longActs, act).copy();
    }

    private <T> CompletableFuture<T> on(ExecutorService threads, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> start(threads, runAs.current(task)));
    }

    void start(ExecutorService threads, Runnable task) {
        threads.execute(task);
    }

    /** Interrupts nothing: H2 closes its file under a thread that is interrupted. */
    @PreDestroy
    void stop() throws InterruptedException {
        questions.shutdown();
        longQuestions.shutdown();
        acts.shutdown();
        longActs.shutdown();
        var until = Instant.now().plusSeconds(20);
        if (!endsBefore(until, acts) || !endsBefore(until, longActs)) {
            LOG.warn("Acts were still going on at the end, and will have been rolled back");
        }
    }

    private static boolean endsBefore(Instant until, ExecutorService threads) throws InterruptedException {
        return threads.awaitTermination(Duration.between(Instant.now(), until).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ExecutorService threads(String name, int atATime) {
        return Executors.newFixedThreadPool(
                atATime, Thread.ofPlatform().daemon().name(name, 1).factory());
    }
}

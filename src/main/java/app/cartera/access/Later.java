package app.cartera.access;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does what may take a while beside the page of the person who asks for it, and as that person. */
@Component
public class Later {

    /** Fewer than the connections there are: a page must never wait for one because somebody counts. */
    private static final int AT_A_TIME = 4;

    private final SignIn signIn;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("later-", 1).factory());

    Later(SignIn signIn) {
        this.signIn = signIn;
    }

    /** What the question comes to. Who does not want to know any more cancels it: it is not begun then. */
    public <T> CompletableFuture<T> ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        start(signIn.asNow(() -> answer.completeAsync(question, Runnable::run)));
        return answer;
    }

    void start(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

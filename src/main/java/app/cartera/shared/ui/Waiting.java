package app.cartera.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what is done on another thread, without holding the page up for longer than a blink. */
public final class Waiting<T> implements Serializable {

    private static final long BLINK = 200;

    private final transient @Nullable CompletableFuture<T> work;
    private final SerializableConsumer<Supplier<T>> goOn;

    private Waiting(CompletableFuture<T> work, SerializableConsumer<Supplier<T>> goOn) {
        this.work = work;
        this.goOn = goOn;
    }

    /**
     * Goes on once the work has ended: now if it is done in a blink; else later, unless it is cancelled or the component is
     * gone by then.
     *
     * @param meanwhile shows that something is waited for
     * @param goOn gets what gives the result, or throws what the work threw
     */
    public static <T> void until(
            CompletableFuture<T> work, Component shown, Command meanwhile, SerializableConsumer<Supplier<T>> goOn) {
        var waiting = new Waiting<>(work, goOn);
        if (endsInABlink(work)) {
            waiting.look();
        } else {
            meanwhile.execute();
            Polling.until(shown, waiting::look);
        }
    }

    private static boolean endsInABlink(CompletableFuture<?> work) {
        try {
            work.get(BLINK, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | CancellationException ended) {
            return true;
        } catch (TimeoutException longer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether there is nothing to wait for any more; not either in a session that was kept and read back. */
    private boolean look() {
        if (work == null || work.isCancelled()) {
            return true;
        }
        if (work.isDone()) {
            goOn.accept(() -> result(work));
        }
        return work.isDone();
    }

    private static <T> T result(CompletableFuture<T> ended) {
        try {
            return ended.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
        }
    }
}

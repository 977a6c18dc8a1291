package app.cartera.shared.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
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

/**
 * Waits for what is done on another thread, without holding the page up for longer than a blink, and is shown while it does.
 * Only the last question is waited for: who asks another cancels the one before.
 */
public final class WaitingBar extends ProgressBar {

    private static final long BLINK = 200;

    @Nullable
    private Awaited<?> awaited;

    /** @param label what is waited for, for those who cannot see the bar */
    public WaitingBar(String label) {
        setIndeterminate(true);
        getElement().setAttribute("aria-label", label);
        setVisible(false);
    }

    /**
     * Goes on once the work has ended, likewise, with a bar above the page of now, which stays when the person goes to another
     * one.
     */
    public static <T> void overPage(CompletableFuture<T> work, SerializableConsumer<Supplier<T>> goOn) {
        var bar = new WaitingBar(I18NProvider.translate("operation.progress"));
        bar.addClassName("over-page");
        UI.getCurrent().add(bar);
        bar.await(work, () -> {}, ended -> {
            bar.removeFromParent();
            goOn.accept(ended);
        });
    }

    /**
     * Goes on once the work has ended: now if it is done in a blink; otherwise later, unless it is cancelled or the bar is gone
     * by then, which cancels it as well.
     *
     * @param meanwhile what else is to be done if it takes longer
     * @param goOn gets what gives the result, or throws what the work threw
     */
    public <T> void await(CompletableFuture<T> work, Command meanwhile, SerializableConsumer<Supplier<T>> goOn) {
        cancel();
        var asked = new Awaited<>(work, goOn);
        awaited = asked;
        if (endsInABlink(work)) {
            look(asked);
        } else {
            setVisible(true);
            meanwhile.execute();
            Polling.until(this, () -> look(asked));
        }
    }

    public void cancel() {
        if (awaited != null && awaited.work != null) {
            awaited.work.cancel(false);
        }
        end();
    }

    /** Who has left does not want to know any more. */
    @Override
    protected void onDetach(DetachEvent detach) {
        cancel();
    }

    public boolean isWaiting() {
        return awaited != null;
    }

    private void end() {
        awaited = null;
        setVisible(false);
    }

    /** Whether there is nothing to wait for any more; not either in a session that was kept and read back. */
    private <T> boolean look(Awaited<T> asked) {
        if (asked != awaited) {
            return true;
        }
        var work = asked.work;
        if (work == null) {
            end();
        } else if (work.isDone()) {
            end();
            asked.goOn.accept(() -> result(work));
        }
        return asked != awaited;
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

    private static <T> T result(CompletableFuture<T> ended) {
        try {
            return ended.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
        }
    }

    private static final class Awaited<T> implements Serializable {

        private final transient @Nullable CompletableFuture<T> work;
        private final SerializableConsumer<Supplier<T>> goOn;

        Awaited(CompletableFuture<T> work, SerializableConsumer<Supplier<T>> goOn) {
            this.work = work;
            this.goOn = goOn;
        }
    }
}

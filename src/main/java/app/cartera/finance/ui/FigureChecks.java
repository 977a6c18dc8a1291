package app.cartera.finance.ui;

import app.cartera.access.ForAdmins;
import app.cartera.access.Later;
import app.cartera.finance.totals.FigureCheck;
import app.cartera.finance.totals.FigureCheckService;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the figures checked beside the pages. Who asks for a check while one goes on here gets that one, and what it finds: a
 * second one would wait for it, and find nothing that was wrong. What the last one found is kept for who comes back later.
 */
@Component
@ForAdmins
class FigureChecks {

    private final FigureCheckService figures;
    private final Later later;

    @Nullable
    private Going last;

    FigureChecks(FigureCheckService figures, Later later) {
        this.figures = figures;
        this.later = later;
    }

    synchronized Going check() {
        if (last == null || last.answer.isDone()) {
            last = begin();
        }
        return last.forOne();
    }

    /** The last one that was begun here since the server started; nothing of one that failed. */
    synchronized Optional<Going> last() {
        return Optional.ofNullable(last)
                .filter(going -> !going.answer.isCompletedExceptionally())
                .map(Going::forOne);
    }

    private Going begin() {
        var projects = new AtomicLong();
        var checked = new AtomicLong();
        var answer = later.actLong(() -> {
            projects.set(figures.projects());
            return new Ended(figures.check(checked), Instant.now());
        });
        return new Going(answer, projects, checked);
    }

    /**
     * A check that goes on, or has ended.
     *
     * @param projects tells how many projects there are to check, once that is known
     * @param checked tells meanwhile how many of them have been checked
     */
    record Going(CompletableFuture<Ended> answer, AtomicLong projects, AtomicLong checked) {

        /** One who does not want to know any more leaves it to the others. */
        private Going forOne() {
            return new Going(answer.copy(), projects, checked);
        }
    }

    /** What a check found, and when. */
    record Ended(FigureCheck found, Instant at) {}
}

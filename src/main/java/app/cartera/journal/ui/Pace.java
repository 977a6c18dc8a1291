package app.cartera.journal.ui;

import app.cartera.journal.OperationProgress;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How quickly an operation goes on. It does so in chunks, so that a rate up to now would fall until the next one is done: it is
 * told between looks that found one done, and not before there were two.
 *
 * @param first the first look that found more done than the one before
 * @param last the last one that did, or the first look of all
 */
record Pace(@Nullable OperationProgress first, OperationProgress last) implements Serializable {

    static Pace from(OperationProgress look) {
        return new Pace(null, look);
    }

    Pace with(OperationProgress look) {
        return look.done() == last.done() ? this : new Pace(first == null ? look : first, look);
    }

    /** Records a second; 0 where that is not known yet. */
    long rate() {
        return first == null ? 0 : last.rateSince(first);
    }

    Optional<Duration> left() {
        return Optional.ofNullable(first).flatMap(last::leftSince);
    }
}

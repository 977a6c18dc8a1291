package app.cartera.journal;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an operation has come.
 *
 * @param done on how many records it was done so far
 * @param planned on how many it was to be done
 * @param asOf when it had come so far
 */
public record OperationProgress(long operationId, OperationState state, long done, long planned, Instant asOf)
        implements Serializable {

    public boolean isRunning() {
        return state == OperationState.RUNNING;
    }

    /** The part that is done, from 0 to 1. */
    public double part() {
        return planned == 0 ? 1 : Math.min(1, (double) done / planned);
    }

    /** Records a second since an earlier look; 0 where none was done since. */
    public long rateSince(OperationProgress earlier) {
        var millis = Duration.between(earlier.asOf, asOf).toMillis();
        return millis <= 0 ? 0 : (done - earlier.done) * 1000 / millis;
    }

    /** How long the rest takes at the rate since an earlier look; not known where none was done since. */
    public Optional<Duration> leftSince(OperationProgress earlier) {
        var rate = rateSince(earlier);
        return rate == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, planned - done) / rate + 1));
    }
}

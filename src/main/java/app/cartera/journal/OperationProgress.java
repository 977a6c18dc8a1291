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
 * @param began when it was asked for
 * @param asOf when it had come so far
 */
public record OperationProgress(
        long operationId, OperationState state, long done, long planned, Instant began, Instant asOf)
        implements Serializable {

    public boolean isRunning() {
        return state == OperationState.RUNNING;
    }

    /** The part that is done, from 0 to 1. */
    public double part() {
        return planned == 0 ? 1 : Math.min(1, (double) done / planned);
    }

    /** Records a second, from the beginning on; 0 before the first ones. */
    public long rate() {
        var millis = Duration.between(began, asOf).toMillis();
        return millis <= 0 ? 0 : done * 1000 / millis;
    }

    /** How long the rest takes at the rate so far; not known before the first ones. */
    public Optional<Duration> left() {
        var rate = rate();
        return rate == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.max(0, planned - done) / rate + 1));
    }
}

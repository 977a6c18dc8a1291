package app.cartera.shared;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;

/**
 * For work that comes in chunks, each in a transaction of its own: tries a chunk again while another's lock is in its way,
 * and for longer than {@link Retried} does, as a change of all rates may hold one for minutes.
 *
 * @param isOver whether there is no time to wait any more
 */
public record LockRetry(BooleanSupplier isOver) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Does a chunk, again and again while a lock is in the way.
     *
     * @throws TransientDataAccessException when it still is after ten minutes, or there is no time to wait
     */
    public <T> T call(Supplier<T> chunk) {
        var began = System.nanoTime();
        while (true) {
            try {
                return chunk.get();
            } catch (TransientDataAccessException inTheWay) {
                if (isOver.getAsBoolean() || System.nanoTime() - began > LONGEST.toNanos()) {
                    throw inTheWay;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}

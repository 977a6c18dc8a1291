package app.cartera.shared;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;

/**
 * How long work waits that comes in chunks, each in a transaction of its own, while another's lock is in its way: a change of
 * all rates may hold one for minutes.
 *
 * @param isOver whether there is no time to wait any more
 */
public record Patience(BooleanSupplier isOver) {

    /** Waits no longer than the database does. */
    public static final Patience NONE = new Patience(() -> true);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Does a chunk, again and again while a lock is in the way.
     *
     * @throws TransientDataAccessException when it still is after ten minutes, or there is no time to wait
     */
    public <T> T with(Supplier<T> chunk) {
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

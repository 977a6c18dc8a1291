package app.cartera.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;

/** For work in the background that comes in chunks, each in a transaction of its own. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /**
     * Does a chunk, again and again while another's lock is in the way, as a change of all rates may hold for minutes.
     *
     * @param stopping whether there is no time to wait
     * @throws TransientDataAccessException when the lock is there after ten minutes
     */
    public static <T> T with(Supplier<T> chunk, BooleanSupplier stopping) {
        var end = Instant.now().plus(LONGEST);
        while (true) {
            try {
                return chunk.get();
            } catch (TransientDataAccessException inTheWay) {
                if (stopping.getAsBoolean() || Instant.now().isAfter(end)) {
                    throw inTheWay;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}

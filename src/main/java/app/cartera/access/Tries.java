package app.cartera.access;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The tries to sign in that failed since the last one that did not, and the lock they led to. */
@Embeddable
class Tries {

    private static final int FREE = 4;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    int failedSignIns;

    @Nullable
    Instant lockedUntil;

    /**
     * Counts one, and locks for a time that doubles with each one after the first few. During a lock nothing counts.
     *
     * @return whether it was counted
     */
    boolean count(Instant now) {
        if (isLocked(now)) {
            return false;
        }
        failedSignIns++;
        lockedUntil = lockedUntil(failedSignIns, now);
        return true;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void forget() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    static @Nullable Instant lockedUntil(int failures, Instant now) {
        return failures <= FREE ? null : now.plus(lock(failures)).truncatedTo(ChronoUnit.MICROS);
    }

    private static Duration lock(int failures) {
        var doubled = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE - 1, 20));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }
}

package app.cartera.access;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. A try is counted before its password is looked at, so that many at once gain nothing; the count
 * lives with the user, so that several nodes agree. Names nobody has are counted here: whoever tries names learns from
 * neither the answer nor the lock which of them exist.
 */
@Component
class SignInAttempts {

    private static final int FREE = 4;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int UNKNOWN_NAMES = 10_000;

    private final Users users;
    private final Map<String, Attempts> unknown = new LinkedHashMap<>();

    SignInAttempts(Users users) {
        this.users = users;
    }

    @Transactional
    Attempt count(long userId) {
        var user = users.lock(userId).orElseThrow();
        var now = Instant.now();
        if (isLocked(user.lockedUntil, now)) {
            return new Attempt(false, user.lockedUntil);
        } else {
            user.countSignIn(now);
            return new Attempt(true, user.lockedUntil);
        }
    }

    Attempt countUnknown(String username) {
        synchronized (unknown) {
            var now = Instant.now();
            var before = unknown.remove(username);
            var locked = before != null && isLocked(before.lockedUntil, now);
            var after = before != null && locked ? before : Attempts.after(before, now);
            unknown.put(username, after);
            if (unknown.size() > UNKNOWN_NAMES) {
                unknown.remove(unknown.keySet().iterator().next());
            }
            return new Attempt(!locked, after.lockedUntil);
        }
    }

    @Transactional
    void succeeded(long userId) {
        users.lock(userId).orElseThrow().forgetFailedSignIns();
    }

    static @Nullable Instant lockedUntil(int failures, Instant now) {
        return failures <= FREE ? null : now.plus(lock(failures)).truncatedTo(ChronoUnit.MICROS);
    }

    private static Duration lock(int failures) {
        var doubled = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE - 1, 20));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    private static boolean isLocked(@Nullable Instant until, Instant now) {
        return until != null && now.isBefore(until);
    }

    /**
     * A try to sign in.
     *
     * @param allowed whether its password may count
     * @param lockedUntil when the next try may count, if that is later than now
     */
    record Attempt(boolean allowed, @Nullable Instant lockedUntil) {}

    private record Attempts(int failures, @Nullable Instant lockedUntil) {

        static Attempts after(@Nullable Attempts before, Instant now) {
            var failures = before == null ? 1 : before.failures + 1;
            return new Attempts(failures, SignInAttempts.lockedUntil(failures, now));
        }
    }
}

package app.cartera.access;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: the next one counts only after a while. */
public class LockedOut extends LockedException {

    private final Instant until;

    LockedOut(Instant lockedUntil) {
        super("Locked until " + lockedUntil);
        until = SignInAttempts.nextTry(lockedUntil);
    }

    /** The first full minute at which the next one counts. */
    public Instant until() {
        return until;
    }
}

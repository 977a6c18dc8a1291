package app.cartera.access;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: the next one counts only after a while. */
public class LockedOut extends LockedException {

    private final Instant until;

    LockedOut(Instant until) {
        super("Locked until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}

package app.cartera.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A name that somebody tried to sign in with and that nobody has. */
@Entity
class UnknownName {

    @Id
    String nameHash;

    int failedSignIns;

    @Nullable
    Instant lockedUntil;

    Instant triedAt;

    protected UnknownName() {}

    void countSignIn(Instant now) {
        failedSignIns++;
        lockedUntil = SignInAttempts.lockedUntil(failedSignIns, now);
    }
}

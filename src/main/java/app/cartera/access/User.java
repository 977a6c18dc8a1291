package app.cartera.access;

import app.cartera.shared.Folded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "app_user")
class User {

    private static final int LONGEST_NAME_KEY = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String username;
    String name;

    /** The name as it is sorted by. */
    String nameKey;

    String passwordHash;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean enabled = true;

    /** Sign-ins are not edits: they must not make the form of somebody who edits this person stale. */
    @OptimisticLock(excluded = true)
    int failedSignIns;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant lockedUntil;

    /** The same of {@linkplain KnownBrowsers browsers that are known}. */
    @OptimisticLock(excluded = true)
    int knownFailedSignIns;

    @Nullable
    @OptimisticLock(excluded = true)
    Instant knownLockedUntil;

    protected User() {}

    User(String username, String name, String passwordHash, Role role) {
        this.username = username;
        rename(name);
        this.passwordHash = passwordHash;
        this.role = role;
    }

    void rename(String name) {
        this.name = name;
        nameKey = Folded.key(name, LONGEST_NAME_KEY);
    }

    /** Counts a try to sign in, and locks for a time that doubles with each one after the first few. */
    void countSignIn(boolean known, Instant now) {
        if (known) {
            knownFailedSignIns++;
            knownLockedUntil = SignInAttempts.lockedUntil(knownFailedSignIns, now);
        } else {
            failedSignIns++;
            lockedUntil = SignInAttempts.lockedUntil(failedSignIns, now);
        }
    }

    @Nullable
    Instant lockedUntil(boolean known) {
        return known ? knownLockedUntil : lockedUntil;
    }

    void forgetFailedSignIns() {
        failedSignIns = 0;
        lockedUntil = null;
        forgetKnownFailedSignIns();
    }

    void forgetKnownFailedSignIns() {
        knownFailedSignIns = 0;
        knownLockedUntil = null;
    }

    boolean isEnabledAdmin() {
        return enabled && role == Role.ADMIN;
    }
}

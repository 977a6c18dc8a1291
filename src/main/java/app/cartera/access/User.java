package app.cartera.access;

import app.cartera.shared.Folded;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

@Entity
@DynamicUpdate
@Table(name = "app_user")
class User {

    private static final int LONGEST_USERNAME = 120;
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
    @Embedded
    @OptimisticLock(excluded = true)
    Tries tries = new Tries();

    /** The same of {@linkplain KnownBrowsers browsers that are known}. */
    @Embedded
    @AttributeOverride(name = "failedSignIns", column = @Column(name = "known_failed_sign_ins"))
    @AttributeOverride(name = "lockedUntil", column = @Column(name = "known_locked_until"))
    @OptimisticLock(excluded = true)
    Tries knownTries = new Tries();

    protected User() {}

    User(String username, String name, String passwordHash, Role role) {
        this.username = username;
        rename(name);
        this.passwordHash = passwordHash;
        this.role = role;
    }

    /**
     * A user name as it is kept, without regard to case and accents.
     *
     * @throws UsernameTooLong when it is too long so: folding can make a text longer
     */
    static String foldedUsername(String typed) {
        var username = Folded.key(typed);
        if (username.length() > LONGEST_USERNAME) {
            throw new UsernameTooLong(LONGEST_USERNAME);
        }
        return username;
    }

    void rename(String name) {
        this.name = name;
        nameKey = Folded.key(name, LONGEST_NAME_KEY);
    }

    Tries tries(boolean known) {
        return known ? knownTries : tries;
    }

    /** @return whether the person has had to wait, and need not any more */
    boolean forgetFailedSignIns() {
        var now = Instant.now();
        var waited = Stream.of(tries, knownTries).anyMatch(some -> some.isLocked(now));
        tries.forget();
        knownTries.forget();
        return waited;
    }

    AccountState state() {
        return new AccountState(name, username, role, enabled);
    }

    boolean isEnabledAdmin() {
        return state().isEnabledAdmin();
    }
}

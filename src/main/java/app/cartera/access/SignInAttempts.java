package app.cartera.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, at the sign-in and where a person who is signed in gives the password once more. A try is counted
 * before its password is looked at, so that many at once gain nothing, and in the database, so that several nodes agree.
 * Names nobody has are counted as well: whoever tries names learns from neither the answer nor the lock which of them
 * exist, unless with the patience to come back on other days, as those names are forgotten after one.
 */
@Component
class SignInAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempts.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Users users;
    private final UnknownNames unknownNames;

    SignInAttempts(Users users, UnknownNames unknownNames) {
        this.users = users;
        this.unknownNames = unknownNames;
    }

    /** @param known whether it comes from where this person has signed in before, which is counted by itself */
    @Transactional
    Attempt count(long userId, boolean known) {
        var user = users.lock(userId).orElseThrow();
        return counted(user.tries(known), Instant.now());
    }

    @Transactional
    Attempt countUnknown(String username) {
        var hash = hash(username);
        var now = Instant.now();
        unknownNames.tried(hash, now);
        return counted(unknownNames.get(hash).tries, now);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    void forgetUnknownNames() {
        unknownNames.forgetTriedBefore(Instant.now().minus(REMEMBERED));
    }

    /** In a browser that is known, those who guess elsewhere have to wait still. */
    @Transactional
    void succeeded(long userId, boolean known) {
        var user = users.lock(userId).orElseThrow();
        if (known) {
            user.knownTries.forget();
        } else {
            user.forgetFailedSignIns();
        }
    }

    /** @param userId null for a name that nobody has, which may be a password typed in the wrong field */
    static void failed(Attempt attempt, @Nullable Long userId) {
        if (attempt.allowed() && attempt.lockedUntil() != null) {
            var whom = userId == null ? "A name that nobody has" : "User " + userId;
            LOG.warn("{} is locked until {} after wrong passwords", whom, attempt.lockedUntil());
        }
    }

    /** The first full minute at which a try counts again. */
    static Instant nextTry(Instant lockedUntil) {
        return lockedUntil.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Attempt counted(Tries tries, Instant now) {
        var allowed = tries.count(now);
        return new Attempt(allowed, tries.lockedUntil);
    }

    private static String hash(String username) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A try to give a password.
     *
     * @param allowed whether its password may count
     * @param lockedUntil when the next try may count, if that is later than now
     */
    record Attempt(boolean allowed, @Nullable Instant lockedUntil) {}
}

package app.cartera.access;

import app.cartera.access.SignInAttempts.Attempt;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes the own password. */
@Service
@ForViewers
public class OwnPassword {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPassword.class);

    private final Users users;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final KnownBrowsers browsers;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    OwnPassword(
            Users users,
            Passwords passwords,
            SignInAttempts attempts,
            KnownBrowsers browsers,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.browsers = browsers;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /**
     * Ends the person's other sessions; this one goes on, and its browser stays one that the person is known by. A try counts
     * as one to sign in from here does, so that nobody guesses at a page that was left open: in a transaction of its own, which
     * stays when the change is refused.
     *
     * @throws WeakPassword when the new one is too short or too long
     * @throws WrongPassword when the current password is not the one given
     * @throws TooManyTries when it was not so for some times already: the next try counts only after a while
     */
    public void change(String current, String password) {
        var hash = passwords.hash(password);
        var attempt = attempts.count(currentUser.id(), true);
        var user = Objects.requireNonNull(transaction.execute(status -> changed(current, hash, attempt)));
        browsers.remember(user);
        SecurityContextHolder.getContext().setAuthentication(Account.of(user).authentication());
        LOG.info("User {} changed the own password", user.id);
    }

    private User changed(String current, String hash, Attempt attempt) {
        var user = users.lock(currentUser.id()).orElseThrow();
        check(current, user, attempt);
        user.passwordHash = hash;
        user.forgetFailedSignIns();
        return user;
    }

    private void check(String current, User user, Attempt attempt) {
        var matches = attempt.allowed() && passwords.matches(current, user.passwordHash);
        if (!matches) {
            SignInAttempts.failed(attempt, user.id);
        }
        if (!matches && attempt.lockedUntil() != null) {
            throw new TooManyTries(attempt.lockedUntil());
        } else if (!matches) {
            throw new WrongPassword();
        }
    }
}

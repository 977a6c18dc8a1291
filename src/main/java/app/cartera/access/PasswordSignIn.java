package app.cartera.access;

import app.cartera.shared.Folded;
import app.cartera.shared.Typed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs a person in by name and password; any failure takes as long as any other. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final Users users;
    private final SignInAttempts attempts;
    private final KnownBrowsers browsers;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    PasswordSignIn(Users users, SignInAttempts attempts, KnownBrowsers browsers, PasswordEncoder encoder) {
        this.users = users;
        this.attempts = attempts;
        this.browsers = browsers;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    /** Nothing is tried again: a try needs one lock alone, and has waited for it as long as the database lets it. */
    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            return answer(asked);
        } catch (TransientDataAccessException inTheWay) {
            LOG.warn("Somebody else was in the way of a sign-in for too long", inTheWay);
            throw new SignInBusy();
        }
    }

    private Authentication answer(Authentication asked) {
        var username = Folded.key(Typed.name(asked.getName()));
        var password = String.valueOf(asked.getCredentials());
        var user = users.findByUsername(username);
        var known = user.filter(browsers::isOf).isPresent();
        var attempt = user.isPresent() ? attempts.count(user.get().id, known) : attempts.countUnknown(username);
        var matches = encoder.matches(
                password, user.map(person -> person.passwordHash).orElse(nobodysHash));
        if (attempt.allowed() && matches && user.isPresent()) {
            return signIn(user.get(), known);
        }
        SignInAttempts.failed(attempt, user.map(person -> person.id).orElse(null));
        if (attempt.lockedUntil() != null) {
            throw new LockedOut(attempt.lockedUntil());
        } else {
            throw new BadCredentialsException("Wrong name or password");
        }
    }

    private Authentication signIn(User user, boolean known) {
        attempts.succeeded(user.id, known);
        if (!user.enabled) {
            throw new DisabledException("Disabled: " + user.username);
        }
        browsers.remember(user);
        return Account.of(user).authentication();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

package app.cartera.access;

import app.cartera.shared.Refusal;
import java.time.Instant;

/** Too many wrong passwords of a person who is signed in: as at the sign-in, the next one counts only after a while. */
public class TooManyTries extends Refusal {

    TooManyTries(Instant lockedUntil) {
        super("error.passwordTries", SignInAttempts.nextTry(lockedUntil));
    }

    @Override
    public String field() {
        return "current";
    }
}

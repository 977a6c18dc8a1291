package app.cartera.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Somebody else's lock was in the way for too long. Nothing is said of the password. */
public class SignInBusy extends AuthenticationServiceException {

    SignInBusy() {
        super("Somebody else was in the way for too long");
    }
}

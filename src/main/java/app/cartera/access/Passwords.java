package app.cartera.access;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be: long, and not longer than the hash looks at. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST_IN_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** @throws WeakPassword when it is too short or too long */
    String hash(String password) {
        var bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new WeakPassword("error.passwordShort", SHORTEST);
        } else if (bytes > LONGEST_IN_BYTES) {
            throw new WeakPassword("error.passwordLong", LONGEST_IN_BYTES);
        } else {
            return encoder.encode(password);
        }
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}

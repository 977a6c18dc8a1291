package app.cartera.access;

import java.io.Serializable;

/**
 * What admins say of a person's account, but for the password.
 *
 * @param username as it is kept, without regard to case and accents
 * @param enabled whether the person can sign in
 */
public record AccountState(String name, String username, Role role, boolean enabled) implements Serializable {

    boolean isEnabledAdmin() {
        return enabled && role == Role.ADMIN;
    }
}

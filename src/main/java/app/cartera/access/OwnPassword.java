package app.cartera.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person changes the own password. */
@Service
@ForViewers
public class OwnPassword {

    private final Users users;
    private final Passwords passwords;
    private final CurrentUser currentUser;

    OwnPassword(Users users, Passwords passwords, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.currentUser = currentUser;
    }

    /**
     * Ends the person's other sessions; this one goes on.
     *
     * @throws WrongPassword when the current password is not the one given
     * @throws WeakPassword when the new one is too short or too long
     */
    @Transactional
    public void change(String current, String password) {
        var user = users.lock(currentUser.id()).orElseThrow();
        if (!passwords.matches(current, user.passwordHash)) {
            throw new WrongPassword();
        }
        user.passwordHash = passwords.hash(password);
        SecurityContextHolder.getContext().setAuthentication(SignIn.authentication(Account.of(user)));
    }
}

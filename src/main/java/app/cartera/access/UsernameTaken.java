package app.cartera.access;

import app.cartera.shared.Refusal;

/** Somebody else signs in with this name. */
public class UsernameTaken extends Refusal {

    UsernameTaken(String username) {
        super("error.usernameTaken", username);
    }

    @Override
    public String field() {
        return "username";
    }
}

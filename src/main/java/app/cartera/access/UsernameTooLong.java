package app.cartera.access;

import app.cartera.shared.Refusal;

/** The user name has more characters, as signing in compares them, than can be kept: "ß" counts as two of them. */
public class UsernameTooLong extends Refusal {

    UsernameTooLong(int longest) {
        super("error.usernameLong", String.valueOf(longest));
    }

    @Override
    public String field() {
        return "username";
    }
}

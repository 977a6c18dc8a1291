package app.cartera.access;

import app.cartera.shared.Refusal;

/** The password is too short, or too long. */
public class WeakPassword extends Refusal {

    WeakPassword(String key, int limit) {
        super(key, String.valueOf(limit));
    }

    @Override
    public String field() {
        return "password";
    }
}

package app.cartera.access;

import app.cartera.shared.Refusal;

/** Somebody else changed this person in the meantime. */
public class StaleUser extends Refusal {

    StaleUser(String name) {
        super("error.staleUser", name);
    }
}

package app.cartera.access;

import app.cartera.shared.Refusal;

/** Without this person nobody could manage the users any more. */
public class LastAdmin extends Refusal {

    LastAdmin(String name) {
        super("error.lastAdmin", name);
    }
}

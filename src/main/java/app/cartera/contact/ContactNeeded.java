package app.cartera.contact;

import app.cartera.shared.Refusal;

/** Another contact was merged into this one, and would be nobody without it. */
public class ContactNeeded extends Refusal {

    public ContactNeeded(String name, String merged) {
        super("error.contactNeeded", name, merged);
    }
}

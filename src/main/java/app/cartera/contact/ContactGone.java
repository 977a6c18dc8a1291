package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact was deleted by somebody since it was shown. */
public class ContactGone extends Refusal {

    public ContactGone(String name) {
        super("error.contactGone", name);
    }
}

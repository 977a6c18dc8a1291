package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact is, or once was, the client of a project; deleting it would tear a hole into that project's history. */
public class ContactInUse extends Refusal {

    public ContactInUse(String name) {
        super("error.contactInUse", name);
    }
}

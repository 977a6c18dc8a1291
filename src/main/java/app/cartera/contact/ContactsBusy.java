package app.cartera.contact;

import app.cartera.shared.Refusal;

/** Contacts are just being merged, imported or taken back in the background, and nobody can tell what will be whose. */
public class ContactsBusy extends Refusal {

    public ContactsBusy() {
        super("error.contactsBusy");
    }
}

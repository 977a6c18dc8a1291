package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact was merged into another, so nothing is done to it until that is undone. */
public class ContactMerged extends Refusal {

    public ContactMerged(String name, String into) {
        super("error.contactMerged", name, into);
    }
}

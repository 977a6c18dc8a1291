package app.cartera.contact;

import app.cartera.shared.Refusal;

/** One of the contacts is not what the preview of their merge has shown. */
public class ContactsChanged extends Refusal {

    public ContactsChanged() {
        super("error.contactsChanged");
    }
}

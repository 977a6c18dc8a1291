package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact is, or once was, the client of a project; deleting it would tear a hole into that project's history. */
public class ContactInUse extends Refusal {

    private final boolean archived;

    ContactInUse(String name, boolean archived) {
        super(archived ? "error.contactInUseArchived" : "error.contactInUse", name);
        this.archived = archived;
    }

    /** It is out of use already, which is all that can be done with it instead. */
    public boolean isArchived() {
        return archived;
    }
}

package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact is, or once was, the client of a project; deleting it would tear a hole into that project's history. */
public class ContactInUse extends Refusal {

    private final boolean archived;

    ContactInUse(String name, boolean archived, long archivedProjects) {
        super(key(archived, archivedProjects), name, archivedProjects);
        this.archived = archived;
    }

    /** Who looks for archived projects does not find them in lists, so they are told as that. */
    private static String key(boolean archived, long archivedProjects) {
        if (archivedProjects > 0) {
            return archived ? "error.contactOfArchivedProjects.archived" : "error.contactOfArchivedProjects";
        }
        return archived ? "error.contactInUseArchived" : "error.contactInUse";
    }

    /** It is out of use already, which is all that can be done with it instead. */
    public boolean isArchived() {
        return archived;
    }
}

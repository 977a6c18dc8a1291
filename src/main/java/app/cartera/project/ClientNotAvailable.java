package app.cartera.project;

import app.cartera.shared.Refusal;

/** The contact is archived, is no client, or was deleted, so it cannot be given to a project now. */
public class ClientNotAvailable extends Refusal {

    public ClientNotAvailable(String name) {
        super("error.clientNotAvailable", name);
    }

    /** It was deleted, and nobody knows its name any more. */
    public ClientNotAvailable() {
        super("error.clientDeleted");
    }

    @Override
    public String field() {
        return "clientId";
    }
}

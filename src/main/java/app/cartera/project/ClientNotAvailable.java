package app.cartera.project;

import app.cartera.shared.Refusal;

/** The contact is archived or is no client, so it cannot be given to a project now. */
public class ClientNotAvailable extends Refusal {

    public ClientNotAvailable(String name) {
        super("error.clientNotAvailable", name);
    }

    @Override
    public String field() {
        return "clientId";
    }
}

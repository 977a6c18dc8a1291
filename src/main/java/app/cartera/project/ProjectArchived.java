package app.cartera.project;

import app.cartera.shared.Refusal;

/** An archived project is read, not changed, until it is restored. */
public class ProjectArchived extends Refusal {

    ProjectArchived(String name) {
        super("error.projectArchived", name);
    }
}

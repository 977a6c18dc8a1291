package app.cartera.finance;

import app.cartera.shared.Refusal;

/** A closed or archived project takes no entries, and those it has stay as they are. */
public class ClosedToEntries extends Refusal {

    private ClosedToEntries(String project) {
        super("error.closedToEntries", project);
    }

    static void check(EntryProject project) {
        if (!project.takesEntries()) {
            throw new ClosedToEntries(project.name());
        }
    }
}

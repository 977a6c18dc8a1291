package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The contact that would remain is archived: its projects could not be told from those of contacts that are out of use. */
public class MergedIntoArchived extends Refusal {

    public MergedIntoArchived(String name) {
        super("error.mergedIntoArchived", name);
    }
}

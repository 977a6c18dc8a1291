package app.cartera.journal;

import app.cartera.shared.Refusal;

/** The operation has been undone already, or is of a kind that has nothing to go back to. */
public class NotUndoable extends Refusal {

    public NotUndoable() {
        super("error.notUndoable");
    }
}

package app.cartera.contact;

import app.cartera.shared.Refusal;

/** The two contacts of a merge are two again, but not all projects went back: that Undo is undone first, and then begun anew. */
public class UndoEndedEarly extends Refusal {

    public UndoEndedEarly(String name) {
        super("error.undoEndedEarly", name);
    }
}

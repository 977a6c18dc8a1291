package app.cartera.finance;

import app.cartera.shared.Refusal;

/** The entry was removed, which can be undone. */
public class EntryGone extends Refusal {

    EntryGone() {
        super("error.entryGone");
    }
}

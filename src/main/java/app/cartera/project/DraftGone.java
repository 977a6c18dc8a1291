package app.cartera.project;

import app.cartera.shared.Refusal;

/** The project was created from this draft already, or the draft was thrown away in another tab. */
public class DraftGone extends Refusal {

    public DraftGone() {
        super("error.draftGone");
    }
}

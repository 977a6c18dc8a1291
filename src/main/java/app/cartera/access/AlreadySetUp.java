package app.cartera.access;

import app.cartera.shared.Refusal;

/** There are accounts already: the first ones can be created only once. */
public class AlreadySetUp extends Refusal {

    AlreadySetUp() {
        super("error.alreadySetUp");
    }
}

package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import java.io.Serializable;

/** An entry of the picker: a client there is, or the one to be created. */
sealed interface ContactChoice extends Serializable {

    record Existing(ContactRow row) implements ContactChoice {}

    /** @param typed the name it will begin with; may be empty */
    record New(String typed) implements ContactChoice {}
}

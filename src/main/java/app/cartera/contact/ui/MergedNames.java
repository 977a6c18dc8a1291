package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.shared.Folded;

/**
 * What the two contacts of a merge are called in one sentence. Most have the same name, as people see it: then each is told with
 * its details, "Acme (B12345674 · Madrid)", or, where these do not tell them apart, with what becomes of it.
 */
record MergedNames(String merged, String into) {

    static MergedNames of(ContactForm merged, ContactForm into) {
        return of(merged, into.name(), ContactTexts.details(into));
    }

    static MergedNames of(ContactForm merged, ContactRow into) {
        return of(merged, into.name(), ContactTexts.details(into));
    }

    private static MergedNames of(ContactForm merged, String into, String detailsOfInto) {
        if (!areAlike(merged.name(), into)) {
            return new MergedNames(merged.name(), into);
        }
        var details = ContactTexts.details(merged);
        var tellApart = !details.equals(detailsOfInto);
        return new MergedNames(
                merged.name() + told(tellApart ? details : "", "merge.theOther"),
                into + told(tellApart ? detailsOfInto : "", "merge.theRemaining"));
    }

    static boolean areAlike(String name, String other) {
        return Folded.key(name).equals(Folded.key(other));
    }

    private static String told(String details, String otherwise) {
        return " (" + (details.isEmpty() ? translate(otherwise) : details) + ")";
    }
}

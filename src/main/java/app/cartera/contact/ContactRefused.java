package app.cartera.contact;

import app.cartera.shared.Refusal;

/** What was to be done with a contact is not, as the contact is by now or as others are being worked on. */
public class ContactRefused extends Refusal {

    private ContactRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The contact was deleted by somebody since it was shown. */
    public static ContactRefused gone(String name) {
        return new ContactRefused("error.contactGone", name);
    }

    /** Another contact was merged into this one, and would be nobody without it. */
    static ContactRefused needed(NamedContact contact, boolean archived, NamedContact merged) {
        return new ContactRefused(
                archived ? "error.contactNeededArchived" : "error.contactNeeded", two(contact, merged));
    }

    /** The contact was merged into another, so nothing is done to it until that is undone. */
    public static ContactRefused merged(NamedContact contact, NamedContact into) {
        return new ContactRefused("error.contactMerged", two(contact, into));
    }

    /** What two contacts are called in one sentence, which may be the same. */
    private static Object[] two(NamedContact contact, NamedContact other) {
        var one = contact.distinctName();
        var another = other.distinctName();
        return new Object[] {one.beside(another), another.otherThan(one)};
    }

    /** The contact that would remain is archived: its projects could not be told from those of ones out of use. */
    static ContactRefused intoArchived(NamedContact into, NamedContact merged) {
        return new ContactRefused(
                "error.mergedIntoArchived", into.distinctName().beside(merged.distinctName()));
    }

    /** One of the contacts is not what the preview of their merge has shown. */
    static ContactRefused changed() {
        return new ContactRefused("error.contactsChanged");
    }

    /** Contacts are just being merged, imported or taken back in the background, and nobody can tell what will be whose. */
    static ContactRefused busy() {
        return new ContactRefused("error.contactsBusy");
    }

    /** The two of a merge are two again, but not all projects went back: that Undo is undone and begun anew. */
    static ContactRefused undoEndedEarly(String name) {
        return new ContactRefused("error.undoEndedEarly", name);
    }
}

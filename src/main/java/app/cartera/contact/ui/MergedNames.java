package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.NamedContact;
import app.cartera.shared.DistinctName;

/**
 * What the two contacts of a merge are called in one sentence. Most have the same name, as people see it: then each is told with
 * its details, "Acme (B12345674 · Madrid)", or, where these do not tell them apart, with what becomes of it.
 */
record MergedNames(String merged, String into) {

    static MergedNames of(NamedContact merged, NamedContact into) {
        var one = merged.distinctName();
        var other = into.distinctName();
        return new MergedNames(told(one, other, "merge.theOther"), told(other, one, "merge.theRemaining"));
    }

    private static String told(DistinctName one, DistinctName other, String otherwise) {
        var told = one.beside(other);
        var isAlike = one.isNamesakeOf(other) && told.equals(one.name());
        return isAlike ? told + " (" + translate(otherwise) + ")" : told;
    }
}

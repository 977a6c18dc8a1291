package app.cartera.contact.imports;

import app.cartera.contact.ContactForm;
import app.cartera.contact.KnownContacts;
import app.cartera.shared.Folded;
import java.util.HashMap;
import java.util.Map;

/** The contacts that were read from a file so far: a list of projects names each client many times. */
final class ContactsOfFile {

    /** The number of the line that had it first. */
    private final Map<String, Integer> byTaxId = new HashMap<>();

    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> withoutTaxId = new HashMap<>();

    /**
     * Whether a line before is the same contact, by the rule by which one is there already. The same line may be asked of
     * twice, and repeats nothing for that.
     */
    boolean repeats(ContactForm form, int line) {
        var name = Folded.key(form.name());
        var repeats = KnownContacts.writings(form).anyMatch(taxId -> isBefore(byTaxId, taxId, line))
                | isBefore(form.taxId() == null ? byName : withoutTaxId, name, line);
        if (!repeats) {
            KnownContacts.writings(form).forEach(taxId -> byTaxId.putIfAbsent(taxId, line));
            byName.putIfAbsent(name, line);
            if (form.taxId() == null) {
                withoutTaxId.putIfAbsent(name, line);
            }
        }
        return repeats;
    }

    private static boolean isBefore(Map<String, Integer> first, String key, int line) {
        return first.getOrDefault(key, line) < line;
    }
}

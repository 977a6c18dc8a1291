package app.cartera.contact.imports;

import app.cartera.access.ForEditors;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.KnownContacts;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes clients that a file names and that are not there. */
@Service
@ForEditors
public class ClientsByName {

    private static final int DIGITS_OF_TAX_ID = 6;
    private static final int LETTERS_OF_TAX_ID = 3;

    private final KnownContacts known;
    private final ContactService contacts;

    ClientsByName(KnownContacts known, ContactService contacts) {
        this.known = known;
        this.contacts = contacts;
    }

    /** Whether a client can be made of this text: of a tax ID the name would be missing. */
    public static boolean canBeName(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        var letters = text.chars().filter(Character::isLetter).count();
        return text.length() <= ContactForm.LONGEST_NAME && (digits < DIGITS_OF_TAX_ID || letters > LETTERS_OF_TAX_ID);
    }

    /**
     * Makes a client of each of these names, as one operation, but of those that somebody has made meanwhile.
     *
     * @return how many were made
     */
    public int create(List<String> names) {
        var called = known.called(names);
        var missing = names.stream()
                .filter(name -> called.getOrDefault(name, List.of()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            contacts.createClients(missing);
        }
        return missing.size();
    }
}

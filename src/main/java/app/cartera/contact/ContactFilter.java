package app.cartera.contact;

import app.cartera.shared.Conditions;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a list shows.
 *
 * @param words beginnings of words of name, legal name, tax ID or e-mail; empty for all
 * @param type clients or vendors only; null for both
 * @param archived the archived ones in place of those in use
 * @param repeated only those of which there seem to be two: another one of these has the same name or tax ID
 */
public record ContactFilter(String words, @Nullable ContactType type, boolean archived, boolean repeated)
        implements Serializable {

    public static final ContactFilter NONE = new ContactFilter("", null, false, false);

    /** The clients that a project can be given. */
    public static final ContactFilter PICKABLE = NONE.withType(ContactType.CLIENT);

    public static ContactFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ContactFilter(
                url.text("q").orElse(""),
                url.constant("type", ContactType.class),
                Boolean.TRUE.equals(url.flag("archived")),
                Boolean.TRUE.equals(url.flag("repeated")));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("q", words.strip())
                .put("type", type)
                .put("archived", archived ? true : null)
                .put("repeated", repeated ? true : null)
                .asMap();
    }

    public ContactFilter withWords(String words) {
        return new ContactFilter(words, type, archived, repeated);
    }

    public ContactFilter withType(@Nullable ContactType type) {
        return new ContactFilter(words, type, archived, repeated);
    }

    public ContactFilter withArchived(boolean archived) {
        return new ContactFilter(words, type, archived, repeated);
    }

    public ContactFilter withRepeated(boolean repeated) {
        return new ContactFilter(words, type, archived, repeated);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    Conditions conditions() {
        var conditions = new Conditions("contact", "ix_contact_type")
                .equal("archived", archived)
                .words(words);
        if (repeated) {
            conditions.repeated("archived", archived, "name_key", "tax_id_key");
        }
        return switch (type) {
            case null -> conditions;
            case CLIENT -> conditions.equal("client", true);
            case VENDOR -> conditions.equal("vendor", true);
        };
    }
}

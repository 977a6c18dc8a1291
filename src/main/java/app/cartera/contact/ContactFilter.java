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
 */
public record ContactFilter(String words, @Nullable ContactType type, boolean archived) implements Serializable {

    public static final ContactFilter NONE = new ContactFilter("", null, false);

    /** The clients that a project can be given. */
    public static final ContactFilter PICKABLE = NONE.withType(ContactType.CLIENT);

    public static ContactFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ContactFilter(
                url.text("q").orElse(""),
                url.constant("type", ContactType.class),
                Boolean.TRUE.equals(url.flag("archived")));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("q", words.strip())
                .put("type", type)
                .put("archived", archived ? true : null)
                .asMap();
    }

    public ContactFilter withWords(String words) {
        return new ContactFilter(words, type, archived);
    }

    public ContactFilter withType(@Nullable ContactType type) {
        return new ContactFilter(words, type, archived);
    }

    public ContactFilter withArchived(boolean archived) {
        return new ContactFilter(words, type, archived);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    Conditions conditions() {
        var conditions = new Conditions("contact", "ix_contact_type")
                .equal("archived", archived)
                .words(words);
        return switch (type) {
            case null -> conditions;
            case CLIENT -> conditions.equal("client", true);
            case VENDOR -> conditions.equal("vendor", true);
        };
    }
}

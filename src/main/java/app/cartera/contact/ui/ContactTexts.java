package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactRow;
import app.cartera.shared.Folded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words about a contact that several screens say alike. */
public final class ContactTexts {

    private ContactTexts() {}

    /** The name, and whether it is that of an archived one: "Acme (archived)". */
    public static String name(ContactRow row) {
        return row.archived() ? translate("client.pick.archived", row.name()) : row.name();
    }

    /**
     * The only one of this name, or the only one that is found by it. Without a letter or digit everything is found, and
     * nothing but a name is meant.
     *
     * @param found the first two that are found by what was typed
     */
    static Optional<ContactRow> meant(List<ContactRow> found, String typed) {
        var named = found.stream()
                .filter(row -> Folded.key(row.name()).equals(Folded.key(typed)))
                .toList();
        return (Folded.soughtWords(typed).isEmpty() ? Stream.of(named) : Stream.of(named, found))
                .filter(rows -> rows.size() == 1)
                .findFirst()
                .map(List::getFirst);
    }

    static String joined(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
    }
}

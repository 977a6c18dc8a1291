package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words about a contact that several screens say alike. */
final class ContactTexts {

    private ContactTexts() {}

    /** What tells namesakes apart: "B12345674 · Madrid". */
    static String details(ContactRow row) {
        return joined(row.taxId(), row.city());
    }

    static String joined(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
    }
}

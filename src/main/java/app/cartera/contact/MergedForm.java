package app.cartera.contact;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a contact when another one turns out to be the same: what it says itself counts, the other fills gaps. */
final class MergedForm {

    private MergedForm() {}

    static ContactForm of(ContactForm into, ContactForm merged) {
        var address = hasAddress(into) || isElsewhere(into, merged) ? into : merged;
        var country = into.country() == null ? address.country() : into.country();
        return new ContactForm(
                into.id(),
                into.version(),
                into.name(),
                either(into.legalName(), merged.legalName()),
                either(into.taxId(), merged.taxId()),
                either(into.email(), merged.email()),
                phone(into, merged, country),
                either(into.website(), merged.website()),
                address.street(),
                address.postalCode(),
                address.city(),
                address.region(),
                country,
                into.client() || merged.client(),
                into.vendor() || merged.vendor(),
                notes(into.notes(), merged.notes()));
    }

    private static @Nullable String either(@Nullable String own, @Nullable String other) {
        return own == null ? other : own;
    }

    /** Half an address of each would be none. */
    private static boolean hasAddress(ContactForm form) {
        return Stream.of(form.street(), form.postalCode(), form.city(), form.region())
                .anyMatch(Objects::nonNull);
    }

    private static boolean isElsewhere(ContactForm into, ContactForm merged) {
        return into.country() != null && !into.country().equals(merged.country());
    }

    /** As it is dialled in a country, it is a phone number there alone. */
    private static @Nullable String phone(ContactForm into, ContactForm merged, @Nullable String country) {
        var other = merged.phone();
        var isPhoneThere = other != null && (other.startsWith("+") || Objects.equals(country, merged.country()));
        return into.phone() == null && isPhoneThere ? other : into.phone();
    }

    private static @Nullable String notes(@Nullable String own, @Nullable String other) {
        if (own == null || other == null || own.contains(other)) {
            return either(own, other);
        }
        var both = own + "\n\n" + other;
        return both.length() <= ContactForm.LONGEST_NOTES ? both : own;
    }
}

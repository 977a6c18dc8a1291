package app.cartera.contact;

import app.cartera.shared.Folded;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds contacts that may be the one that is being typed. In place of one that was merged comes the one that remains. */
@Component
class SimilarContacts {

    private static final int SHOWN = 5;

    /** More than are shown, as several may have been merged into one. */
    private static final Limit LOOKED_AT = Limit.of(50);

    private final Contacts contacts;
    private final MergedContacts merged;

    SimilarContacts(Contacts contacts, MergedContacts merged) {
        this.contacts = contacts;
        this.merged = merged;
    }

    /** Those with the same name or tax ID, archived ones included, without the contact itself. */
    List<ContactRow> to(ContactForm typed) {
        var found = Stream.of(withTaxId(typed), withName(typed))
                .flatMap(List::stream)
                .toList();
        return found.stream()
                .map(merged.meant(found))
                .filter(row -> !row.id().equals(typed.id()))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** Two questions, as H2 answers one for either with all contacts. */
    private List<ContactRow> withName(ContactForm typed) {
        var key = Folded.key(typed.name());
        return key.isEmpty() ? List.of() : contacts.findByNameKeyOrderById(key, LOOKED_AT);
    }

    private List<ContactRow> withTaxId(ContactForm typed) {
        var key = Folded.compact(typed.taxId(), ContactForm.LONGEST_TAX_ID);
        return key == null
                ? List.of()
                : contacts.findByTaxIdKeyInOrderByNameKeyAscIdAsc(
                        EuVatNumber.writings(key, typed.country()), LOOKED_AT);
    }
}

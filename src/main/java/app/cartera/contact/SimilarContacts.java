package app.cartera.contact;

import app.cartera.shared.Folded;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return remaining(found).stream()
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

    /** Only who is archived can have been merged. */
    private List<ContactRow> remaining(List<ContactRow> found) {
        var archived =
                found.stream().filter(ContactRow::archived).map(ContactRow::id).toList();
        var into = archived.isEmpty() ? Map.<Long, Long>of() : merged.remaining(archived);
        if (into.isEmpty()) {
            return found;
        }
        var rows = contacts.findByIdIn(into.values()).stream().collect(Collectors.toMap(ContactRow::id, row -> row));
        return found.stream()
                .flatMap(row -> Stream.ofNullable(into.containsKey(row.id()) ? rows.get(into.get(row.id())) : row))
                .toList();
    }
}

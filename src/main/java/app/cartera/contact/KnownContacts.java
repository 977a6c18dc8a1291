package app.cartera.contact;

import app.cartera.access.ForViewers;
import app.cartera.shared.Folded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which contacts a file means, many at a time; case, accents and what stands between digits apart. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class KnownContacts {

    private final Contacts contacts;
    private final MergedContacts merged;

    KnownContacts(Contacts contacts, MergedContacts merged) {
        this.contacts = contacts;
        this.merged = merged;
    }

    /**
     * All that each of these texts can mean: by its tax ID, or else by its name; archived ones included. Where no other
     * contact in use is called so, the name of one that was merged means the one that remains.
     */
    public Map<String, List<ContactRow>> called(Collection<String> texts) {
        var byTaxId = byTaxId(texts.stream().flatMap(KnownContacts::taxIds));
        var byName = byName(texts);
        var called = new HashMap<String, List<ContactRow>>();
        for (var text : texts) {
            var its = taxIds(text)
                    .flatMap(writing -> byTaxId.getOrDefault(writing, List.of()).stream())
                    .distinct()
                    .toList();
            called.put(text, its.isEmpty() ? byName.getOrDefault(nameKey(text), List.of()) : its);
        }
        var meant = merged.meant(called.values().stream().flatMap(List::stream).toList());
        called.replaceAll((text, rows) -> rows.stream().allMatch(ContactRow::archived)
                ? rows.stream().map(meant).distinct().toList()
                : rows);
        return called;
    }

    /** The contact that was chosen, or the one that remains of it; none where it was deleted. */
    public List<ContactRow> meantBy(long id) {
        var chosen = contacts.findByIdIn(Set.of(id));
        return chosen.stream().map(merged.meant(chosen)).toList();
    }

    /**
     * Which of these seem to be there already, archived ones included: they have the tax ID of one, or its name where one of
     * the two has no tax ID. Two with the same name and different ones are two.
     */
    public Set<ContactForm> there(Collection<ContactForm> forms) {
        var byTaxId = byTaxId(forms.stream().flatMap(KnownContacts::writings));
        var byName = byName(forms.stream().map(ContactForm::name).toList());
        return forms.stream()
                .filter(form -> writings(form).anyMatch(byTaxId::containsKey)
                        || byName.getOrDefault(nameKey(form.name()), List.of()).stream()
                                .anyMatch(row -> form.taxId() == null || row.taxId() == null))
                .collect(Collectors.toSet());
    }

    /** The ways to write the tax ID of a contact, folded: two have the same where they have one in common. */
    public static Stream<String> writings(ContactForm form) {
        return writings(form.taxId(), form.country());
    }

    private Map<String, List<ContactRow>> byName(Collection<String> names) {
        var keys = names.stream()
                .map(KnownContacts::nameKey)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        var rows = keys.isEmpty() ? List.<ContactRow>of() : contacts.findByNameKeyInOrderByArchivedAscIdAsc(keys);
        return rows.stream().collect(Collectors.groupingBy(row -> nameKey(row.name())));
    }

    private Map<String, List<ContactRow>> byTaxId(Stream<String> writings) {
        var keys = writings.collect(Collectors.toSet());
        var rows = keys.isEmpty() ? List.<ContactRow>of() : contacts.findByTaxIdKeyInOrderByArchivedAscIdAsc(keys);
        return rows.stream().collect(Collectors.groupingBy(row -> Objects.requireNonNull(taxIdKey(row.taxId()))));
    }

    /** The ways to write the tax ID that a text may be; one has a digit. */
    private static Stream<String> taxIds(String text) {
        return text.chars().anyMatch(Character::isDigit) ? writings(text, null) : Stream.empty();
    }

    private static Stream<String> writings(@Nullable String taxId, @Nullable String country) {
        var key = taxIdKey(taxId);
        return key == null ? Stream.empty() : EuVatNumber.writings(key, country).stream();
    }

    private static @Nullable String taxIdKey(@Nullable String taxId) {
        return Folded.compact(taxId, ContactForm.LONGEST_TAX_ID);
    }

    private static String nameKey(String name) {
        return Folded.key(name, ContactForm.LONGEST_NAME);
    }
}

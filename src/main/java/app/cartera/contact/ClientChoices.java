package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.access.Preferences;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients that a person can choose from, wherever a client is chosen; and those this person chose last. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class ClientChoices {

    private static final int REMEMBERED = 8;
    private static final Sort BY_NAME = Sort.by("nameKey", "id");
    private static final String RECENT = "recentClients";

    private final Contacts contacts;
    private final ContactService service;
    private final Preferences preferences;

    ClientChoices(Contacts contacts, ContactService service, Preferences preferences) {
        this.contacts = contacts;
        this.service = service;
        this.preferences = preferences;
    }

    /** A stretch of the clients that can be picked, by name; while nothing is typed, those chosen last come first. */
    public List<ContactRow> stretch(String typed, int offset, int limit) {
        var recent = typed.isBlank() ? recent() : List.<ContactRow>of();
        var others = ContactFilter.PICKABLE
                .withWords(typed)
                .specification()
                .and(except(recent.stream().map(ContactRow::id).toList()));
        var first = recent.stream().skip(offset).limit(limit).toList();
        var rest = stretch(others, Math.max(0, offset - recent.size()), limit - first.size());
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** How many there are to pick from. */
    public long count(String typed) {
        return service.count(ContactFilter.PICKABLE.withWords(typed));
    }

    /** The client with this id, archived or not, or nothing when there is none. */
    public Optional<ContactRow> find(long id) {
        return service.row(id);
    }

    /** The clients this person chose last and that can still be chosen, the latest first. */
    public List<ContactRow> recent() {
        var ids = recentIds();
        return contacts.findByIdIn(ids).stream()
                .filter(row -> row.client() && !row.archived())
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** Remembers that this person chose the client. */
    @ForEditors
    @Transactional
    public void remember(long clientId) {
        var ids = Stream.concat(Stream.of(clientId), recentIds().stream())
                .distinct()
                .limit(REMEMBERED)
                .map(String::valueOf)
                .toList();
        preferences.set(RECENT, String.join(",", ids));
    }

    /**
     * Creates the client that was not there to choose, and returns its id.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     */
    @ForEditors
    @Transactional
    public long create(ContactForm form) {
        return Objects.requireNonNull(service.create(form).id());
    }

    /** Contacts that may be the one being typed. */
    public List<ContactRow> likelyDuplicates(ContactForm typed) {
        return service.likelyDuplicates(typed.id(), typed.name(), typed.taxId());
    }

    private List<Long> recentIds() {
        return preferences
                .get(RECENT)
                .map(ids -> Stream.of(ids.split(",")).map(Long::valueOf).toList())
                .orElse(List.of());
    }

    private List<ContactRow> stretch(Specification<Contact> of, int offset, int limit) {
        // An offset position is the last one already seen, so that the first stretch has none.
        var position = offset == 0 ? ScrollPosition.offset() : ScrollPosition.offset(offset - 1L);
        return limit == 0
                ? List.of()
                : contacts.findBy(
                        of,
                        query -> query.as(ContactRow.class)
                                .sortBy(BY_NAME)
                                .limit(limit)
                                .scroll(position)
                                .getContent());
    }

    private static Specification<Contact> except(List<Long> ids) {
        return ids.isEmpty()
                ? Specification.unrestricted()
                : (contact, query, criteria) -> criteria.not(contact.get("id").in(ids));
    }
}

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
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients that a person can choose from, wherever a client is chosen; and those this person chose last. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class ClientChoices {

    private static final int REMEMBERED = 8;
    private static final int SHOWN = 1_000;
    private static final String RECENT = "recentClients";

    private final Contacts contacts;
    private final ContactSearch search;
    private final ContactService service;
    private final Preferences preferences;

    ClientChoices(Contacts contacts, ContactSearch search, ContactService service, Preferences preferences) {
        this.contacts = contacts;
        this.search = search;
        this.service = service;
        this.preferences = preferences;
    }

    /** A stretch of the clients that can be picked, by name; while nothing is typed, those chosen last come first. */
    public List<ContactRow> stretch(String typed, int offset, int limit) {
        var recent = typed.isBlank() ? recent() : List.<ContactRow>of();
        var others = ContactFilter.PICKABLE
                .withWords(typed)
                .conditions()
                .except(recent.stream().map(ContactRow::id).toList());
        var first = recent.stream().skip(offset).limit(limit).toList();
        var after = Math.max(0, offset - recent.size());
        var wanted = Math.min(limit, SHOWN - offset) - first.size();
        var rest = wanted > 0 ? search.page(others, Sort.unsorted(), after, wanted) : List.<ContactRow>of();
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** How many there are to pick from, at most {@value #SHOWN}: a person types more rather than look through all of these. */
    public long count(String typed) {
        return search.countUpTo(SHOWN, ContactFilter.PICKABLE.withWords(typed).conditions());
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
}

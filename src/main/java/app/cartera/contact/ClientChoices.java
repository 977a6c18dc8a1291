package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.access.Preferences;
import app.cartera.shared.Conditions;
import app.cartera.shared.Folded;
import app.cartera.shared.Retried;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
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

    /**
     * A stretch of the clients that can be picked: while nothing is typed, those chosen last come first; otherwise those whose
     * name begins with it. All others follow by name.
     */
    public List<ContactRow> stretch(String typed, int offset, int limit) {
        var wanted = Math.min(limit, SHOWN - offset);
        if (wanted <= 0) {
            return List.of();
        }
        return typed.isBlank() ? recentFirst(offset, wanted) : matching(typed, offset, wanted);
    }

    private List<ContactRow> recentFirst(int offset, int limit) {
        var recent = recent();
        var others = ContactFilter.PICKABLE
                .conditions()
                .except(recent.stream().map(ContactRow::id).toList());
        return joined(recent.stream().skip(offset).limit(limit).toList(), others, offset - recent.size(), limit);
    }

    private List<ContactRow> matching(String typed, int offset, int limit) {
        var beginning = search.page(beginning(typed), Sort.unsorted(), offset, limit);
        if (beginning.size() == limit) {
            return beginning;
        }
        var before = beginning.isEmpty() ? search.countUpTo(offset, beginning(typed)) : offset + beginning.size();
        return joined(beginning, elsewhere(typed), offset - before, limit);
    }

    /** @param offset how many of the others were shown before, negative where there is room for some of the first */
    private List<ContactRow> joined(List<ContactRow> first, Conditions others, long offset, int limit) {
        var missing = limit - first.size();
        var rest = missing > 0
                ? search.page(others, Sort.unsorted(), Math.max(0, offset), missing)
                : List.<ContactRow>of();
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** How many there are to pick from, at most {@value #SHOWN}: a person types more rather than look through all of these. */
    public long count(String typed) {
        if (typed.isBlank()) {
            return search.countUpTo(SHOWN, ContactFilter.PICKABLE.conditions());
        }
        var beginning = search.countUpTo(SHOWN, beginning(typed));
        return beginning == SHOWN ? SHOWN : beginning + search.countUpTo((int) (SHOWN - beginning), elsewhere(typed));
    }

    /** As {@link #stretch}, and then the archived ones: they cannot be picked, but one can ask for what they have. */
    public List<ContactRow> stretchWithArchived(String typed, int offset, int limit) {
        var wanted = Math.min(limit, SHOWN - offset);
        var inUse = stretch(typed, offset, wanted);
        if (inUse.size() >= wanted) {
            return inUse;
        }
        var before = inUse.isEmpty() && offset > 0 ? count(typed) : offset + inUse.size();
        return joined(inUse, archived(typed), offset - before, wanted);
    }

    /** As {@link #count}, with the archived ones. */
    public long countWithArchived(String typed) {
        var inUse = count(typed);
        return inUse == SHOWN ? SHOWN : inUse + search.countUpTo((int) (SHOWN - inUse), archived(typed));
    }

    /** There are few as a rule, perhaps fewer than have the word: then these are read. What a merged one had another has. */
    private static Conditions archived(String typed) {
        return new Conditions("contact", "ix_contact_type")
                .equal("archived", true, "ix_contact_type")
                .words(typed)
                .equal("client", true)
                .empty("merged_into_id");
    }

    private static Conditions beginning(String typed) {
        return new Conditions("contact", "ix_contact_by_name")
                .equal("archived", false)
                .beginning("name_key", Folded.key(typed))
                .equal("client", true);
    }

    private static Conditions elsewhere(String typed) {
        return ContactFilter.PICKABLE.withWords(typed).conditions().notBeginning("name_key", Folded.key(typed));
    }

    /** The client with this id, archived or not, or nothing when there is none. */
    public Optional<ContactRow> find(long id) {
        return service.row(id);
    }

    /** Whether another contact has the same name. */
    public boolean hasNamesake(ContactRow client) {
        return contacts.findByNameKeyOrderById(Folded.key(client.name()), Limit.of(2))
                        .size()
                > 1;
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
    @Retried
    @Transactional
    public long create(ContactForm form) {
        return Objects.requireNonNull(service.create(form).id());
    }

    /** Contacts that may be the one being typed. */
    public List<ContactRow> likelyDuplicates(ContactForm typed) {
        return service.likelyDuplicates(typed);
    }

    private List<Long> recentIds() {
        return preferences
                .get(RECENT)
                .map(ids -> Stream.of(ids.split(",")).map(Long::valueOf).toList())
                .orElse(List.of());
    }
}

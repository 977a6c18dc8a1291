package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.access.Preferences;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.Folded;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Finds contacts, and creates, edits, archives and deletes them. */
@Service
@Validated
@ForViewers
@Transactional(readOnly = true)
public class ContactService {

    private static final int LIKELY_DUPLICATES = 5;
    private static final int RECENT_CLIENTS = 8;
    private static final Sort BY_NAME = Sort.by("nameKey", "id");
    private static final String RECENT = "recentClients";

    private final Contacts contacts;
    private final Journal journal;
    private final Preferences preferences;

    ContactService(Contacts contacts, Journal journal, Preferences preferences) {
        this.contacts = contacts;
        this.journal = journal;
        this.preferences = preferences;
    }

    /** A page of the contacts that match, sorted by the {@link ContactRow.SortKey} names in it, else by name. */
    public List<ContactRow> page(ContactFilter filter, Pageable page) {
        return contacts.findBy(
                filter.specification(),
                query -> query.as(ContactRow.class)
                        .slice(page.isPaged() ? sorted(page) : page)
                        .getContent());
    }

    public long count(ContactFilter filter) {
        return contacts.count(filter.specification());
    }

    /** A stretch of the clients that can be picked, by name; while nothing is typed, those chosen last come first. */
    public List<ContactRow> choices(String typed, int offset, int limit) {
        var recent = typed.isBlank() ? recentClients() : List.<ContactRow>of();
        var others = ContactFilter.PICKABLE
                .withWords(typed)
                .specification()
                .and(except(recent.stream().map(ContactRow::id).toList()));
        var first = recent.stream().skip(offset).limit(limit).toList();
        var rest = stretch(others, Math.max(0, offset - recent.size()), limit - first.size());
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** How many {@link #choices} there are. */
    public long countChoices(String typed) {
        return count(ContactFilter.PICKABLE.withWords(typed));
    }

    /** @throws NotFound when there is no such contact */
    public ContactOverview overview(long id) {
        var contact = contact(id);
        return new ContactOverview(contact.form(), contact.archived);
    }

    /** The line of one contact, or nothing when there is no such contact. */
    public Optional<ContactRow> row(long id) {
        return contacts.findByIdIn(List.of(id)).stream().findFirst();
    }

    /** Contacts with the name or the tax ID that is being typed, archived ones included; the contact itself is not. */
    public List<ContactRow> likelyDuplicates(@Nullable Long self, String name, @Nullable String taxId) {
        if (name.isBlank() && (taxId == null || taxId.isBlank())) {
            return List.of();
        } else {
            var taxIdKey = taxId == null ? "" : Folded.compact(taxId);
            return contacts.alike(Folded.key(name), taxIdKey, self == null ? -1 : self, Limit.of(LIKELY_DUPLICATES));
        }
    }

    /** The clients this person chose last and that can still be chosen, the latest first. */
    public List<ContactRow> recentClients() {
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
                .limit(RECENT_CLIENTS)
                .map(String::valueOf)
                .toList();
        preferences.set(RECENT, String.join(",", ids));
    }

    /**
     * Creates the contact and returns it as saved.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     */
    @ForEditors
    @Transactional
    public ContactForm create(@Valid ContactForm form) {
        var contact = contacts.saveAndFlush(new Contact(form));
        journal.record(
                OperationKind.CREATE,
                RecordType.CONTACT,
                contact.id,
                FieldChange.between(null, contact.form()),
                contact.version);
        return contact.form();
    }

    /**
     * Saves the contact and returns it as saved.
     *
     * @throws StaleForm when somebody saved the contact after the form was opened
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Transactional
    public ContactForm save(@Valid ContactForm form) {
        var contact = toEdit(form.id());
        var before = contact.form();
        if (before.version() != form.version()) {
            throw new StaleForm(before, journal.since(RecordType.CONTACT, contact.id, form.version()));
        }
        if (Values.differing(before, form).isEmpty()) {
            return before;
        }
        contact.fill(form);
        return recorded(OperationKind.EDIT, contact, FieldChange.between(before, contact.form()));
    }

    /**
     * Takes back an edit of a contact, where its fields were not changed again since. The Undo is an operation itself.
     *
     * @return whether anything went back
     * @throws NotUndoable when it was undone already, or is of a kind that cannot be
     */
    @ForEditors
    @Transactional
    public boolean undo(long operationId, long contactId) {
        if (journal.undoable(operationId).type() != RecordType.CONTACT) {
            throw new NotUndoable();
        }
        var contact = toEdit(contactId);
        var before = contact.form();
        var reverted = journal.reverted(before, operationId);
        var differs = !Values.differing(before, reverted).isEmpty();
        if (differs) {
            contact.fill(reverted);
            contacts.flush();
            var done = FieldChange.between(before, contact.form());
            journal.recordUndo(operationId, RecordType.CONTACT, contactId, done, contact.version);
        }
        return differs;
    }

    /** Takes the contact out of use; it stays where it is chosen. Does nothing if it is archived already. */
    @ForEditors
    @Transactional
    public void archive(long id) {
        var contact = toEdit(id);
        if (!contact.archived) {
            contact.archive();
            recorded(OperationKind.ARCHIVE, contact, List.of(new FieldChange("archived", false, true)));
        }
    }

    /** Brings an archived contact back into use. Does nothing if it is in use. */
    @ForEditors
    @Transactional
    public void restore(long id) {
        var contact = toEdit(id);
        if (contact.archived) {
            contact.restore();
            recorded(OperationKind.RESTORE, contact, List.of(new FieldChange("archived", true, false)));
        }
    }

    /**
     * Deletes a contact that no project ever had.
     *
     * @throws ContactInUse when a project has it, or had it once
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Transactional
    public void delete(long id) {
        var contact = toEdit(id);
        if (journal.everReferred(RecordType.PROJECT, "clientId", id)) {
            throw new ContactInUse(contact.name);
        }
        journal.record(
                OperationKind.DELETE,
                RecordType.CONTACT,
                id,
                List.of(new FieldChange("name", contact.name, null)),
                contact.version);
        contacts.delete(contact);
    }

    private ContactForm recorded(OperationKind kind, Contact contact, List<FieldChange> changes) {
        contacts.flush();
        journal.record(kind, RecordType.CONTACT, contact.id, changes, contact.version);
        return contact.form();
    }

    private Contact contact(long id) {
        return contacts.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Contact toEdit(@Nullable Long id) {
        var known = id == null ? 0 : id;
        return contacts.findToEdit(known).orElseThrow(() -> new NotFound(known));
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

    private static Pageable sorted(Pageable page) {
        var orders = page.getSort().stream()
                .map(order ->
                        new Sort.Order(order.getDirection(), ContactRow.SortKey.valueOf(order.getProperty()).property))
                .toList();
        var asked = orders.isEmpty() ? Sort.by("nameKey") : Sort.by(orders);
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), asked.and(Sort.by("id")));
    }
}

package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import app.cartera.shared.Values;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Finds contacts, and creates, edits, archives and deletes them. */
@Service
@Validated
@ForViewers
@Transactional(readOnly = true)
public class ContactService {

    private final Contacts contacts;
    private final ContactSearch search;
    private final SimilarContacts similar;
    private final KeepsContactNames names;
    private final UsesContacts uses;
    private final MergedContacts merged;
    private final Journal journal;
    private final History history;

    ContactService(
            Contacts contacts,
            ContactSearch search,
            SimilarContacts similar,
            KeepsContactNames names,
            UsesContacts uses,
            MergedContacts merged,
            Journal journal,
            History history) {
        this.contacts = contacts;
        this.search = search;
        this.similar = similar;
        this.names = names;
        this.uses = uses;
        this.merged = merged;
        this.journal = journal;
        this.history = history;
    }

    /** A page of the contacts that match, sorted by the {@link ContactRow.SortKey} names in it, otherwise by name. */
    public List<ContactRow> page(ContactFilter filter, Pageable page) {
        return search.page(filter.conditions(), page.getSort(), page.getOffset(), page.getPageSize());
    }

    /** The ids of all contacts that match, sorted as {@link #page} sorts them; read them by {@link #rows}, some at a time. */
    public long[] ids(ContactFilter filter, Sort sort) {
        return search.ids(filter.conditions(), sort);
    }

    /** The contacts with these ids, in this order; without those that are not there any more. */
    public List<ContactRow> rows(List<Long> ids) {
        return search.rows(ids);
    }

    /** The whole of these contacts, in this order; without those that are not there any more. */
    public List<ContactForm> forms(List<Long> ids) {
        var found = contacts.findAllById(ids).stream().collect(Collectors.toMap(contact -> contact.id, Contact::form));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public long count(ContactFilter filter) {
        return search.count(filter.conditions());
    }

    /** @throws NotFound when there is no such contact */
    public ContactOverview overview(long id) {
        var contact = contact(id);
        var mergedInto = contact.mergedIntoId == null
                ? null
                : merged.remaining(List.of(id)).get(id);
        return new ContactOverview(
                contact.form(),
                contact.archived,
                mergedInto == null ? null : row(mergedInto).orElse(null),
                contacts.findByMergedIntoIdOrderByNameKeyAscIdAsc(id));
    }

    /** The operation that merged this contact, as it is now. Others may have edited it since. */
    public long mergeOf(long mergedId) {
        return journal.operationsOn(RecordType.CONTACT, mergedId, MergeRecord.MERGED_INTO)
                .getFirst();
    }

    /** The line of one contact, or nothing when there is no such contact. */
    public Optional<ContactRow> row(long id) {
        return contacts.findByIdIn(List.of(id)).stream().findFirst();
    }

    /** The names of these contacts; those that are not there are left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        return contacts.findByIdIn(ids).stream().collect(Collectors.toMap(ContactRow::id, ContactRow::name));
    }

    /**
     * Contacts with the name or the tax ID that is being typed, archived ones included; the contact itself is not, nor one that
     * was merged, for which the one that remains comes.
     */
    public List<ContactRow> likelyDuplicates(ContactForm typed) {
        return similar.to(typed);
    }

    /**
     * Creates the contact and returns it as saved.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     */
    @ForEditors
    @Retried
    @Transactional
    public ContactForm create(@Valid ContactForm form) {
        var contact = contacts.saveAndFlush(new Contact(form));
        journal.recordOne(
                OperationKind.CREATE,
                RecordType.CONTACT,
                contact.id,
                FieldChange.between(null, contact.form()),
                contact.version);
        return contact.form();
    }

    /**
     * Creates contacts as a part of an operation that imports them.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(long operation, List<@Valid ContactForm> forms) {
        var created = contacts.saveAllAndFlush(forms.stream().map(Contact::new).toList());
        journal.recordChunk(
                operation,
                RecordType.CONTACT,
                created.stream().flatMap(ContactService::created).toList());
    }

    /**
     * Creates clients of whom no more than the names are known, as one operation of import.
     *
     * @throws ConstraintViolationException when a name is empty, or too long
     */
    @ForEditors
    @Retried
    @Transactional
    public void createClients(List<@NotBlank @Size(max = ContactForm.LONGEST_NAME) String> names) {
        var created = contacts.saveAllAndFlush(names.stream()
                .map(name -> new Contact(ContactForm.newClient(name)))
                .toList());
        journal.recordMany(
                OperationKind.IMPORT,
                RecordType.CONTACT,
                created.size(),
                created.stream().flatMap(ContactService::created).toList());
    }

    private static Stream<NewChange> created(Contact contact) {
        return FieldChange.between(null, contact.form()).stream()
                .map(change -> new NewChange(contact.id, change, contact.version));
    }

    /**
     * Saves the contact and returns it as saved.
     *
     * @throws StaleForm when somebody saved the contact after the form was opened
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Retried
    @Transactional
    public ContactForm save(@Valid ContactForm form) {
        var contact = toEdit(form.id());
        var before = contact.form();
        if (before.version() != form.version()) {
            throw new StaleForm(before, history.since(RecordType.CONTACT, contact.id, form.version()));
        }
        if (Values.differing(before, form).isEmpty()) {
            return before;
        }
        if (contact.fill(form)) {
            names.renamed(contact.id, contact.nameKey);
        }
        return recorded(OperationKind.EDIT, contact, FieldChange.between(before, contact.form()));
    }

    /**
     * Takes the contact out of use; it stays where it is chosen. Does nothing if it is archived already.
     *
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Retried
    @Transactional
    public void archive(long id) {
        var contact = toEdit(id);
        if (!contact.archived) {
            contact.archive();
            recorded(OperationKind.ARCHIVE, contact, List.of(new FieldChange("archived", false, true)));
        }
    }

    /**
     * Brings an archived contact back into use. Does nothing if it is in use.
     *
     * @throws ContactRefused when it is archived because it was merged into another
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Retried
    @Transactional
    public void restore(long id) {
        var contact = toEdit(id);
        if (contact.mergedIntoId != null) {
            throw ContactRefused.merged(
                    contact.form(), contact(contact.mergedIntoId).form());
        }
        if (contact.archived) {
            contact.restore();
            recorded(OperationKind.RESTORE, contact, List.of(new FieldChange("archived", true, false)));
        }
    }

    /**
     * Does nothing but to refuse what {@link #delete} would refuse now.
     *
     * @throws ContactInUse when a project that there is has it, or had it once
     * @throws ContactRefused when another contact was merged into it
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    public void checkDelete(long id) {
        checkNotNeeded(contact(id));
    }

    /**
     * Deletes a contact that no project has, or ever had.
     *
     * @throws ContactInUse when a project that there is has it, or had it once
     * @throws ContactRefused when another contact was merged into it
     * @throws NotFound when there is no such contact
     */
    @ForEditors
    @Retried
    @Transactional
    public void delete(long id) {
        var contact = toEdit(id);
        checkNotNeeded(contact);
        journal.recordOne(
                OperationKind.DELETE,
                RecordType.CONTACT,
                id,
                List.of(new FieldChange("name", contact.name, null)),
                contact.version);
        contacts.delete(contact);
    }

    private void checkNotNeeded(Contact contact) {
        if (!uses.used(List.of(contact.id)).isEmpty()) {
            throw new ContactInUse(contact.name, contact.archived, uses.onlyArchived(contact.id));
        }
        var others = contacts.findByMergedIntoIdOrderByNameKeyAscIdAsc(contact.id);
        if (!others.isEmpty()) {
            throw ContactRefused.needed(contact.form(), contact.archived, others.getFirst());
        }
    }

    private ContactForm recorded(OperationKind kind, Contact contact, List<FieldChange> changes) {
        contacts.flush();
        journal.recordOne(kind, RecordType.CONTACT, contact.id, changes, contact.version);
        return contact.form();
    }

    private Contact contact(long id) {
        return contacts.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Contact toEdit(@Nullable Long id) {
        var known = id == null ? 0 : id;
        return contacts.findToEdit(known).orElseThrow(() -> new NotFound(known));
    }
}

package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The entries of projects: lists, posts and edits them. All of it is money, so it is for those who may see it. */
@Service
@Validated
@ForManagers
@Transactional(readOnly = true)
public class EntryService {

    private final Entries entries;
    private final EntryWriter writer;
    private final Journal journal;
    private final History history;

    EntryService(Entries entries, EntryWriter writer, Journal journal, History history) {
        this.entries = entries;
        this.writer = writer;
        this.journal = journal;
        this.history = history;
    }

    /**
     * A page of the project's entries that match, sorted by the {@link EntryRow.SortKey} names in it, otherwise newest first.
     */
    public List<EntryRow> page(long projectId, EntryFilter filter, Pageable page) {
        var sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), sort(page.getSort()));
        return entries
                .findBy(
                        filter.specification(projectId),
                        query -> query.slice(sorted).getContent())
                .stream()
                .map(Entry::row)
                .toList();
    }

    /** The ids of the project's entries that match, in the order in which {@link #page} has them. */
    public long[] ids(long projectId, EntryFilter filter, Sort sort) {
        return entries
                .findBy(
                        filter.specification(projectId),
                        query -> query.sortBy(sort(sort)).as(EntryId.class).all())
                .stream()
                .mapToLong(EntryId::id)
                .toArray();
    }

    /** These entries in this order, without those that do not count any more. */
    public List<EntryRow> rows(List<Long> ids) {
        var rows = entries.findAllById(ids).stream()
                .filter(entry -> !entry.removed)
                .map(Entry::row)
                .collect(Collectors.toMap(EntryRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** @throws EntryGone when there is no such entry, or it was removed */
    public EntryForm form(long id) {
        return entries.findById(id)
                .filter(entry -> !entry.removed)
                .map(Entry::form)
                .orElseThrow(EntryGone::new);
    }

    /**
     * The project of an entry, of a removed one as well.
     *
     * @throws NotFound when there is no such entry
     */
    public long projectOf(long id) {
        return entries.projectsOf(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /**
     * Posts an entry and returns it as saved.
     *
     * @throws ClosedToEntries when the project is closed or archived
     * @throws NoAmount when the amount is zero, or has more decimals than its currency
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws NotFound when there is no such project
     */
    @Retried
    @Transactional
    public EntryForm post(@Valid EntryForm form) {
        NoAmount.check(form);
        var project = writer.lock(form.projectId());
        var entry = writer.create(List.of(form), List.of(project)).getFirst();
        writer.complete(List.of(entry));
        journal.recordOne(OperationKind.POST, RecordType.ENTRY, entry.id, EntryChanges.posted(entry), entry.version);
        return entry.form();
    }

    /**
     * Posts entries as a part of an operation that imports them.
     *
     * @param withoutClosed leaves out those of projects that are closed, archived or gone
     * @throws ClosedToEntries when one of the projects is closed or archived, and these are not to be left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(long operation, List<@Valid EntryForm> forms, boolean withoutClosed) {
        var ids = forms.stream().map(EntryForm::projectId).collect(Collectors.toSet());
        var open = ids.isEmpty()
                ? Map.<Long, EntryProject>of()
                : writer.lock(ids).stream()
                        .filter(project -> project.takesEntries() || !withoutClosed)
                        .collect(Collectors.toMap(EntryProject::getId, Function.identity()));
        var taken = forms.stream()
                .filter(form -> open.containsKey(form.projectId()))
                .toList();
        var posted = writer.create(taken, List.copyOf(open.values()));
        writer.complete(posted);
        journal.recordChunk(
                operation,
                RecordType.ENTRY,
                posted.stream().map(EntryChanges::counts).toList());
    }

    /**
     * Saves an entry and returns it as saved. It stays with its project.
     *
     * @throws StaleForm when somebody saved the entry after the form was opened
     * @throws ClosedToEntries when the project is closed or archived
     * @throws NoAmount when the amount is zero, or has more decimals than its currency
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws EntryGone when there is no such entry, or it was removed
     */
    @Retried
    @Transactional
    public EntryForm save(@Valid EntryForm form) {
        NoAmount.check(form);
        var id = Objects.requireNonNullElse(form.id(), 0L);
        var entry = writer.lockToFill(List.of(id)).stream()
                .filter(found -> !found.removed)
                .findFirst()
                .orElseThrow(EntryGone::new);
        ClosedToEntries.check(entry.project);
        var before = entry.form();
        if (before.version() != form.version()) {
            throw new StaleForm(before, history.since(RecordType.ENTRY, id, form.version()));
        }
        writer.fill(entry, form);
        writer.complete(List.of(entry));
        var done = FieldChange.between(before, entry.form());
        journal.recordOne(OperationKind.EDIT, RecordType.ENTRY, id, done, entry.version);
        return entry.form();
    }

    private static Sort sort(Sort asked) {
        var order = asked.stream()
                .findFirst()
                .map(each ->
                        new Sort.Order(each.getDirection(), EntryRow.SortKey.valueOf(each.getProperty()).attribute))
                .orElse(Sort.Order.desc(EntryRow.SortKey.DATE.attribute));
        // H2 would put capital letters first.
        return Sort.by(order.ignoreCase(), new Sort.Order(order.getDirection(), "id"));
    }

    /** An entry of which nothing else is read. */
    private record EntryId(long id) {}
}

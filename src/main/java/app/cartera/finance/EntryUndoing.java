package app.cartera.finance;

import static java.util.stream.Collectors.groupingBy;

import app.cartera.access.ForEditors;
import app.cartera.access.ForManagers;
import app.cartera.journal.FieldChange;
import app.cartera.journal.FormUndo;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoRuns;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was done to entries: edits and categories field by field, and posting, importing and removing as a whole.
 * Entries that were changed since, or whose project was closed, stay and are told.
 */
@Service
@ForEditors
class EntryUndoing implements Undoing {

    private static final String OF_OPERATION = """
            from journal_change c join entry e on e.id = c.record_id join project p on p.id = e.project_id
            where c.operation_id = :operation and c.field = 'removed' and\s""";

    /** What {@link EntryProject#takesEntries} says. */
    private static final String TAKES_ENTRIES = "(p.archived = false and p.status <> 'CLOSED')";

    /**
     * Of an entry that says something other than the operation left: what a field was before its first change since is not
     * what it was after the last one. In bytes, as an a is an A to MySQL.
     */
    private static final String SAYS_OTHER = """
            exists (
              select 1 from journal_change f join journal_change l
                on l.record_type = f.record_type and l.record_id = f.record_id and l.field = f.field and l.id >= f.id
              where f.record_type = 'ENTRY' and f.record_id = e.id and f.operation_id > :operation and f.field <> 'removed'
                and not exists (
                  select 1 from journal_change o where o.record_type = f.record_type and o.record_id = f.record_id
                    and o.field = f.field and (o.id > l.id or (o.id < f.id and o.operation_id > :operation)))
                and cast(coalesce(f.old_value, '') as binary(2000)) <> cast(coalesce(l.new_value, '') as binary(2000)))""";

    /** Entries that count, or not, and say what they said, as the operation left them, in projects that take entries. */
    private static final String IS_AS_LEFT = """
            (e.removed = (c.new_value = 'true') and %s and not %s)""".formatted(TAKES_ENTRIES, SAYS_OTHER);

    private static final String COUNT_AS_LEFT = "select count(*) " + OF_OPERATION + IS_AS_LEFT;
    private static final String COUNT_CLOSED = "select count(*) " + OF_OPERATION + "not " + TAKES_ENTRIES;
    private static final String OTHERS = "select p.name " + OF_OPERATION + "not " + IS_AS_LEFT
            + " group by p.id, p.name order by min(c.id) limit :limit";
    private static final String EDITED_SINCE = "select e.id from entry e where e.id in (:ids) and " + SAYS_OTHER;

    private final EntryWriter writer;
    private final Entries entries;
    private final Journal journal;
    private final FormUndo forms;
    private final UndoRuns runs;
    private final NamedParameterJdbcTemplate jdbc;

    EntryUndoing(
            EntryWriter writer,
            Entries entries,
            Journal journal,
            FormUndo forms,
            UndoRuns runs,
            NamedParameterJdbcTemplate jdbc) {
        this.writer = writer;
        this.entries = entries;
        this.journal = journal;
        this.forms = forms;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.ENTRY;
    }

    @Override
    @ForManagers
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        return operation.records() == 1 ? previewOfOne(operation) : previewOfMany(operation);
    }

    private UndoPreview previewOfOne(UndoableOperation operation) {
        var changes = journal.changes(operation.id());
        var entry = entries.findById(changes.getFirst().recordId()).orElseThrow(NotUndoable::new);
        if (!entry.project.takesEntries()) {
            return UndoPreview.nothing(new Staying(1, 1, List.of(entry.project.name())));
        }
        if (countsAsBefore(entry, operation, changes)) {
            return UndoPreview.ofOne();
        }
        return isEditedBack(entry, operation, changes)
                ? UndoPreview.ofOne(forms.kept(entry.form(), changes))
                : UndoPreview.nothing(entry.project.name());
    }

    private boolean countsAsBefore(Entry entry, UndoableOperation operation, List<PastChange> changes) {
        return changes.stream()
                        .filter(change -> change.field().equals(EntryChanges.REMOVED))
                        .anyMatch(change -> Boolean.parseBoolean(change.after()) == entry.removed)
                && editedSince(operation.id(), Set.of(entry.id)).isEmpty();
    }

    private boolean isEditedBack(Entry entry, UndoableOperation operation, List<PastChange> changes) {
        return !entry.removed
                && !Values.differing(entry.form(), reverted(entry, operation.kind(), changes))
                        .isEmpty();
    }

    private UndoPreview previewOfMany(UndoableOperation operation) {
        var first = journal.changes(operation.id(), 0, 1).getFirst();
        return first.field().equals(EntryChanges.REMOVED) ? previewOfCounting(operation) : previewOfEdits(operation);
    }

    /** One by one: the field may be any. */
    private UndoPreview previewOfEdits(UndoableOperation operation) {
        var back = 0;
        var closed = 0;
        var others = new LinkedHashSet<String>();
        var changes = journal.changes(operation.id(), 0, OperationRuns.AT_ONCE);
        while (!changes.isEmpty()) {
            var byEntry = changes.stream().collect(groupingBy(PastChange::recordId));
            for (var entry : entries.findWithProjects(byEntry.keySet())) {
                var open = entry.project.takesEntries();
                if (open && isEditedBack(entry, operation, Objects.requireNonNull(byEntry.get(entry.id)))) {
                    back++;
                } else {
                    closed += open ? 0 : 1;
                    others.add(entry.project.name());
                }
            }
            changes = journal.changes(operation.id(), changes.getLast().id(), OperationRuns.AT_ONCE);
        }
        var examples = others.stream().limit(Staying.EXAMPLES).toList();
        return UndoPreview.ofMany(back, new Staying(operation.records() - back, closed, examples));
    }

    private UndoPreview previewOfCounting(UndoableOperation operation) {
        var back = count(COUNT_AS_LEFT, operation);
        var stay = operation.records() - back;
        var staying = stay == 0 ? Staying.NONE : new Staying(stay, count(COUNT_CLOSED, operation), others(operation));
        return UndoPreview.ofMany(back, staying);
    }

    private long count(String sql, UndoableOperation operation) {
        var count = jdbc.queryForObject(sql, Map.of("operation", operation.id()), Long.class);
        return count == null ? 0 : count;
    }

    private List<String> others(UndoableOperation operation) {
        return jdbc.queryForList(OTHERS, Map.of("operation", operation.id(), "limit", Staying.EXAMPLES), String.class);
    }

    @Override
    @ForManagers
    public UndoResult undo(UndoableOperation operation) {
        return runs.run(
                operation,
                OperationKind.UNDO,
                () -> undoPreview(operation),
                (running, after) -> undoNext(operation, running, after));
    }

    private OptionalLong undoNext(UndoableOperation undone, long running, long after) {
        var changes = journal.changes(undone.id(), after, OperationRuns.AT_ONCE);
        if (changes.isEmpty()) {
            return OptionalLong.empty();
        }
        var byEntry = changes.stream().collect(groupingBy(PastChange::recordId));
        var done = new HashMap<Entry, List<FieldChange>>();
        var locked = writer.lockToFill(byEntry.keySet());
        var editedSince = editedSince(undone.id(), byEntry.keySet());
        for (var entry : locked) {
            var reverted = revert(
                    entry,
                    undone.kind(),
                    Objects.requireNonNull(byEntry.get(entry.id)),
                    editedSince.contains(entry.id));
            if (!reverted.isEmpty()) {
                done.put(entry, reverted);
            }
        }
        writer.complete(done.keySet());
        journal.recordChunk(running, RecordType.ENTRY, recorded(done));
        return OptionalLong.of(changes.getLast().id());
    }

    private List<FieldChange> revert(Entry entry, OperationKind undone, List<PastChange> changes, boolean editedSince) {
        var before = entry.form();
        var wasRemoved = entry.removed;
        if (entry.project.takesEntries()) {
            changes.stream()
                    .filter(change -> change.field().equals(EntryChanges.REMOVED))
                    .filter(change -> Boolean.parseBoolean(change.after()) == entry.removed && !editedSince)
                    .forEach(change -> entry.setRemoved(Boolean.parseBoolean(change.before())));
            if (!entry.removed) {
                writer.fill(entry, reverted(entry, undone, changes));
            }
        }
        var done = new ArrayList<>(FieldChange.between(before, entry.form()));
        if (entry.removed != wasRemoved) {
            done.add(new FieldChange(EntryChanges.REMOVED, wasRemoved, entry.removed));
        }
        return done;
    }

    /** The form as it was before, but for what was changed since. What was posted was nothing before. */
    private EntryForm reverted(Entry entry, OperationKind undone, List<PastChange> changes) {
        var now = entry.form();
        var before = undone == OperationKind.POST ? now : forms.reverted(now, changes);
        return NoAmount.isIn(before) ? now : before;
    }

    private static List<NewChange> recorded(Map<Entry, List<FieldChange>> done) {
        return done.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(change -> new NewChange(entry.getKey().id, change, entry.getKey().version)))
                .toList();
    }

    /** Which of these entries say something else since the operation. */
    private Set<Long> editedSince(long operation, Set<Long> ids) {
        return Set.copyOf(jdbc.queryForList(EDITED_SINCE, Map.of("ids", ids, "operation", operation), Long.class));
    }
}

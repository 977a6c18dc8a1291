package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.access.UserNames;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where history is written and read. Every act of a person is an operation; what it did to each field of
 * each record is a change. History, "who changed this meanwhile" and Undo all come from here. Recording takes part in
 * the transaction of the change itself: either both happen or neither does.
 */
@Service
@ForViewers
@Transactional(readOnly = true)
public class Journal {

    private static final Set<OperationKind> UNDOABLE = Set.of(
            OperationKind.EDIT,
            OperationKind.ASSIGN_CLIENT,
            OperationKind.REMOVE_CLIENT,
            OperationKind.CHANGE_STATUS,
            OperationKind.SET_OWNER,
            OperationKind.SET_DATE,
            OperationKind.MOVE_DATES,
            OperationKind.SET_BILLABLE,
            OperationKind.ADD_TAG,
            OperationKind.REMOVE_TAG,
            OperationKind.ARCHIVE,
            OperationKind.RESTORE,
            OperationKind.UNDO);

    private final Operations operations;
    private final Changes changes;
    private final Map<String, References> references;
    private final UserNames users;
    private final CurrentUser currentUser;
    private final JdbcTemplate jdbc;

    Journal(
            Operations operations,
            Changes changes,
            List<References> references,
            UserNames users,
            CurrentUser currentUser,
            JdbcTemplate jdbc) {
        this.operations = operations;
        this.changes = changes;
        this.references = byField(references);
        this.users = users;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** Records an operation on one record. Nothing is recorded where nothing changed. */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OperationKind kind, RecordType type, long id, List<FieldChange> done, int versionAfter) {
        record(kind, type, id, done, versionAfter, null);
    }

    /** Records that an operation on one record was taken back. */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordUndo(long undoes, RecordType type, long id, List<FieldChange> done, int versionAfter) {
        record(OperationKind.UNDO, type, id, done, versionAfter, undoes);
    }

    private void record(
            OperationKind kind,
            RecordType type,
            long id,
            List<FieldChange> done,
            int versionAfter,
            @Nullable Long undoes) {
        if (!done.isEmpty()) {
            var operation = operations.save(new Operation(currentUser.id(), kind, type, undoes));
            changes.saveAll(done.stream()
                    .map(change -> new Change(operation, type, id, change, reference(change), versionAfter))
                    .toList());
        }
    }

    /** Records changes of an operation on many records, in one batch. All changes of a record come in the same batch. */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long operation, RecordType type, List<RecordChange> done) {
        jdbc.batchUpdate("""
                insert into journal_change
                  (operation_id, record_type, record_id, field, old_value, new_value, new_reference, money, version_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", done, done.size(), (statement, recorded) -> {
            var change = recorded.change();
            statement.setLong(1, operation);
            statement.setString(2, type.name());
            statement.setLong(3, recorded.recordId());
            statement.setString(4, change.field());
            statement.setString(5, change.before());
            statement.setString(6, change.after());
            statement.setObject(7, reference(change));
            statement.setBoolean(8, change.money());
            statement.setInt(9, recorded.versionAfter());
        });
        var records = done.stream().map(RecordChange::recordId).distinct().count();
        operations.count(operation, Math.toIntExact(records));
    }

    /** The latest operations on a record, newest first, without money for those who may not see it. */
    public List<HistoryEntry> history(RecordType type, long id, int limit) {
        var latest = changes.operations(type, id, Limit.of(limit));
        return entries(changes.findByRecordTypeAndRecordIdAndOperationIdInOrderById(type, id, latest))
                .reversed();
    }

    /** What was done to a record after it had this version, oldest first. */
    public List<HistoryEntry> since(RecordType type, long id, int version) {
        return entries(changes.findByRecordTypeAndRecordIdAndVersionAfterGreaterThanOrderById(type, id, version));
    }

    /** Whether a field of any record ever pointed to this one, today or in the past. */
    public boolean everReferred(RecordType type, String field, long reference) {
        return changes.existsByRecordTypeAndFieldAndNewReference(type, field, reference);
    }

    /**
     * What an operation is, for Undo.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is of a kind that cannot be undone, or has been undone already
     */
    public UndoableOperation undoable(long operationId) {
        var operation = operations.findById(operationId).orElseThrow(() -> new NotFound(operationId));
        if (!undoable(operation, operations.undone(List.of(operationId)))) {
            throw new NotUndoable();
        }
        return new UndoableOperation(operation.id, operation.kind, operation.recordType, operation.recordCount);
    }

    /** The next changes of an operation in the order they were recorded, for Undo; never half of a record's. */
    public List<RecordedChange> changes(long operationId, long afterChange, int limit) {
        var next = changes.findByOperationIdAndIdGreaterThanOrderById(operationId, afterChange, Limit.of(limit));
        var last = next.isEmpty() ? 0 : next.getLast().recordId;
        var whole = next.size() < limit
                ? next
                : next.stream().filter(change -> change.recordId != last).toList();
        return (whole.isEmpty() ? next : whole).stream().map(Change::recorded).toList();
    }

    /**
     * The form with the values it had before an operation on this one record, but for fields that are no longer as the
     * operation left them and, for those who may not see money, amounts.
     */
    public <F extends Record> F reverted(F form, long operationId) {
        var done = changes.findByOperationIdAndIdGreaterThanOrderById(operationId, 0, Limit.unlimited());
        var now = Values.of(form);
        var seesMoney = currentUser.seesMoney();
        var before = new HashMap<String, @Nullable String>();
        done.stream()
                .filter(change -> seesMoney || !change.money)
                .filter(change -> Objects.equals(Values.text(now.get(change.field)), change.after))
                .forEach(change -> before.put(change.field, change.before));
        return Values.withTexts(form, before);
    }

    private List<HistoryEntry> entries(List<Change> ofOneRecord) {
        var seesMoney = currentUser.seesMoney();
        var byOperation = new LinkedHashMap<Operation, List<FieldChange>>();
        var visible = ofOneRecord.stream()
                .filter(change -> seesMoney || !change.money)
                .toList();
        var names = names(visible);
        visible.stream()
                .collect(Collectors.groupingBy(change -> change.operation, LinkedHashMap::new, Collectors.toList()))
                .forEach((operation, done) -> byOperation.put(
                        operation,
                        done.stream().map(change -> named(change, names)).toList()));
        var done = byOperation.keySet();
        var people =
                users.names(done.stream().map(operation -> operation.userId).collect(Collectors.toSet()));
        var undone =
                operations.undone(done.stream().map(operation -> operation.id).toList());
        return byOperation.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue(), people, undone))
                .toList();
    }

    private static HistoryEntry entry(
            Operation operation, List<FieldChange> done, Map<Long, String> people, Set<Long> undone) {
        return new HistoryEntry(
                operation.id,
                operation.at,
                people.getOrDefault(operation.userId, ""),
                operation.kind,
                operation.recordCount,
                undoable(operation, undone),
                done);
    }

    private static boolean undoable(Operation operation, Set<Long> undone) {
        return UNDOABLE.contains(operation.kind)
                && operation.state != OperationState.RUNNING
                && operation.recordCount > 0
                && !undone.contains(operation.id);
    }

    private Map<String, Map<Long, String>> names(Collection<Change> of) {
        var ids = new HashMap<String, Set<Long>>();
        of.stream().filter(change -> references.containsKey(change.field)).forEach(change -> {
            var wanted = ids.computeIfAbsent(change.field, field -> new HashSet<>());
            Stream.of(Optional.ofNullable(change.before), Optional.ofNullable(change.after))
                    .flatMap(Optional::stream)
                    .forEach(id -> wanted.add(Long.valueOf(id)));
        });
        var names = new HashMap<String, Map<Long, String>>();
        references.forEach((field, reference) -> {
            var wanted = ids.get(field);
            if (wanted != null) {
                names.put(field, reference.names(wanted));
            }
        });
        return names;
    }

    private static FieldChange named(Change change, Map<String, Map<Long, String>> names) {
        var known = names.getOrDefault(change.field, Map.of());
        return new FieldChange(change.field, name(change.before, known), name(change.after, known), change.money);
    }

    private static @Nullable String name(@Nullable String value, Map<Long, String> known) {
        return value == null || known.isEmpty() ? value : known.getOrDefault(Long.valueOf(value), value);
    }

    private @Nullable Long reference(FieldChange change) {
        var id = change.after();
        return id != null && references.containsKey(change.field()) ? Long.valueOf(id) : null;
    }

    private static Map<String, References> byField(List<References> all) {
        var byField = new HashMap<String, References>();
        all.forEach(references -> references.fields().forEach(field -> byField.put(field, references)));
        return byField;
    }
}

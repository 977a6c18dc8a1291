package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where history is written. Every act of a person is an operation; what it did to each field of each
 * record is a change. Undo works from here; {@link History} shows it. Recording takes part in the
 * transaction of the change itself: either both happen or neither does.
 */
@Service
@ForViewers
@Transactional(readOnly = true)
public class Journal {

    private static final String INSERT = """
            insert into journal_change
              (operation_id, record_type, record_id, field, old_value, new_value, new_reference, money, version_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** As many as the largest stretch of a bulk change makes, and more. */
    private static final int BATCH = 10_000;

    private final Operations operations;
    private final Changes changes;
    private final Naming naming;
    private final CurrentUser currentUser;
    private final JdbcTemplate jdbc;

    Journal(Operations operations, Changes changes, Naming naming, CurrentUser currentUser, JdbcTemplate jdbc) {
        this.operations = operations;
        this.changes = changes;
        this.naming = naming;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /**
     * Records an operation on one record.
     *
     * @return the operation; nothing where nothing changed, of which nothing is recorded
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public OptionalLong recordOne(
            OperationKind kind, RecordType type, long id, List<FieldChange> done, int versionAfter) {
        return done.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(save(done(kind, type, null, 1), ofOne(id, done, versionAfter)));
    }

    /**
     * Records that an operation on one record was taken back.
     *
     * @return the Undo
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public long recordUndo(long undoes, RecordType type, long id, List<FieldChange> done, int versionAfter) {
        return recordUndo(undoes, type, id, done, versionAfter, false);
    }

    /**
     * Records that an operation on one record was taken back.
     *
     * @param leavesMoney whether amounts, or what goes with them, stay as they are since the person may not see them: to
     *     those who do, the operation is not undone then
     * @return the Undo
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public long recordUndo(
            long undoes, RecordType type, long id, List<FieldChange> done, int versionAfter, boolean leavesMoney) {
        var undo = done(OperationKind.UNDO, type, undoes, 1);
        undo.leavesMoney = leavesMoney;
        return save(undo, ofOne(id, done, versionAfter));
    }

    private static List<NewChange> ofOne(long id, List<FieldChange> done, int versionAfter) {
        return done.stream()
                .map(change -> new NewChange(id, change, versionAfter))
                .toList();
    }

    /**
     * Records an operation on many records that is done in the transaction of the caller.
     *
     * @param records on how many it was done
     * @param told what was done to those of which that is told
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordMany(OperationKind kind, RecordType type, int records, List<NewChange> told) {
        save(done(kind, type, null, records), told);
    }

    private Operation done(OperationKind kind, RecordType type, @Nullable Long undoes, int records) {
        return Operation.done(currentUser.id(), kind, type, undoes, records);
    }

    private long save(Operation operation, List<NewChange> done) {
        operations.save(operation);
        insert(operation.id, operation.recordType, done);
        return operation.id;
    }

    /**
     * Records what a running operation did to some of its many records, in one batch. All changes of a record come in the
     * same one.
     *
     * @throws OperationEnded when the operation was ended from outside: what was done to these records must not be then
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordChunk(long operation, RecordType type, List<NewChange> done) {
        var records = done.stream().map(NewChange::recordId).distinct().count();
        // First, as the changes refer to the operation: a lock that is shared at first and then is not waits for
        // others' like it.
        if (operations.count(operation, Math.toIntExact(records), Instant.now()) == 0) {
            throw new OperationEnded();
        }
        insert(operation, type, done);
    }

    private void insert(long operation, RecordType type, List<NewChange> done) {
        jdbc.batchUpdate(INSERT, done, BATCH, (statement, one) -> {
            var change = one.change();
            statement.setLong(1, operation);
            statement.setString(2, type.name());
            statement.setLong(3, one.recordId());
            statement.setString(4, change.field());
            statement.setString(5, change.before());
            statement.setString(6, change.after());
            statement.setObject(7, naming.reference(change));
            statement.setBoolean(8, type.isMoney() || change.money());
            statement.setInt(9, one.versionAfter());
        });
    }

    /**
     * What an operation is, for Undo.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is of a kind that cannot be undone, or has been undone already
     */
    public UndoableOperation undoable(long operationId) {
        return undoable(operationId, operations.findById(operationId));
    }

    /**
     * What an operation is ({@link #undoable}), to undo it: until the transaction ends nobody else begins to.
     *
     * @throws NotFound when there is no such operation
     * @throws NotUndoable when it is of a kind that cannot be undone, or has been undone already
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public UndoableOperation toUndo(long operationId) {
        return undoable(operationId, operations.lock(operationId));
    }

    private UndoableOperation undoable(long id, Optional<Operation> found) {
        var operation = found.map(it -> Hibernate.unproxy(it, Operation.class)).orElseThrow(() -> new NotFound(id));
        var undone = operations.undoneBy(List.of(id), currentUser.seesMoney()).keySet();
        if (!operation.undoable(undone)) {
            throw new NotUndoable();
        }
        return new UndoableOperation(operation.id, operation.kind, operation.recordType, operation.recordCount);
    }

    /** The ids of the operations that changed a field of a record, the latest first. */
    public List<Long> operationsOn(RecordType type, long id, String field) {
        return changes.operationsOnField(type, id, field);
    }

    /** All changes of an operation on one record in the order they were recorded, money included, for Undo. */
    @ForEditors
    public List<PastChange> changes(long operationId) {
        return changes.findByOperationIdInOrderById(List.of(operationId)).stream()
                .map(Change::past)
                .toList();
    }

    /** The next changes of an operation in the order they were recorded, money included, for Undo; never half of a record's. */
    @ForEditors
    public List<PastChange> changes(long operationId, long afterChange, int limit) {
        var next = changes.next(operationId, afterChange, Limit.of(limit));
        var whole = next.size() < limit
                ? next
                : next.stream()
                        .filter(change -> !change.isOfSameRecord(next.getLast()))
                        .toList();
        return (whole.isEmpty() ? next : whole).stream().map(Change::past).toList();
    }
}

package app.cartera.journal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of state asks in the same statement whether the operation is still running: of two that end it at once,
 * one does, on whatever server they are.
 */
interface Operations extends JpaRepository<Operation, Long>, JpaSpecificationExecutor<Operation> {

    /** Until the transaction ends nobody else begins to take it back. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Operation o where o.id = :id")
    Optional<Operation> lock(long id);

    /**
     * What took these back, or is about to. An Undo that stopped early, did nothing, or was itself taken back does not
     * count; nor, for those who see money, one that left it because it was done by somebody who may not; nor, for those
     * who do not, one of which they see nothing.
     */
    default Map<Long, Long> undoneBy(Collection<Long> operations, boolean seesMoney) {
        return undoneBy(operations, seesMoney, true);
    }

    /**
     * @param orIsAbout whether an Undo that is still running counts. Where it does, it does not take back another one yet:
     *     what that one undid is not to be undone again meanwhile
     */
    private Map<Long, Long> undoneBy(Collection<Long> operations, boolean seesMoney, boolean orIsAbout) {
        var undos = operations.isEmpty() ? List.<Undo>of() : undos(operations, seesMoney, orIsAbout);
        if (undos.isEmpty()) {
            return Map.of();
        }
        var takenBack = undoneBy(undos.stream().map(Undo::getId).toList(), seesMoney, !orIsAbout);
        return undos.stream()
                .filter(undo -> !takenBack.containsKey(undo.getId()))
                .collect(Collectors.toMap(Undo::getUndoes, Undo::getId, Math::max));
    }

    /**
     * Amounts alone are changed on one record at a time; what is deleted is so for everybody.
     */
    @Query("""
            select undo.undoesId as undoes, undo.id as id from Operation undo join Operation undone on undone.id = undo.undoesId
            where undo.undoesId in :operations
              and ((:running = true and undo.state = app.cartera.journal.OperationState.RUNNING)
                or (undo.state = app.cartera.journal.OperationState.DONE and undo.recordCount > 0))
              and (:seesMoney = false or undo.leavesMoney = false)
              and (:seesMoney = true or undone.recordCount > 1
                or undo.kind = app.cartera.journal.OperationKind.DELETE
                or undo.state = app.cartera.journal.OperationState.RUNNING
                or exists (select 1 from Change c where c.operation = undo and c.money = false))""")
    List<Undo> undos(Collection<Long> operations, boolean seesMoney, boolean running);

    @Query("""
            select new app.cartera.journal.OperationProgress(o.id, o.state, o.recordCount, o.planned, :now)
            from Operation o where o.id = :id""")
    Optional<OperationProgress> progress(long id, Instant now);

    /** Ends an operation if it is running. @return 1 where it was, otherwise 0 */
    default int end(long id, OperationState state) {
        return end(id, state, null);
    }

    /**
     * Ends an operation if it is running.
     *
     * @param refusal what stopped it, as {@link StoppedBy} keeps it; null where none did
     * @return 1 where it was running, otherwise 0
     */
    @Transactional
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Operation o set o.state = :state, o.refusal = :refusal
            where o.id = :id and o.state = app.cartera.journal.OperationState.RUNNING""")
    int end(long id, OperationState state, @Nullable String refusal);

    @Query("select o.refusal from Operation o where o.id = :id")
    Optional<String> refusal(long id);

    /** Those whose work was not seen alive since then. */
    @Query("""
            select o.id from Operation o
            where o.state = app.cartera.journal.OperationState.RUNNING and o.beatAt < :since""")
    List<Long> silentSince(Instant since);

    /** Ends the work on these, unless one was seen alive meanwhile. By id, as a range of an index locks those beside it. */
    @Transactional
    @Modifying
    @Query("""
            update Operation o set o.state = app.cartera.journal.OperationState.INTERRUPTED
            where o.id in :ids and o.state = app.cartera.journal.OperationState.RUNNING and o.beatAt < :since""")
    int interrupt(Collection<Long> ids, Instant since);

    /** So many more records are done, and the work is alive. @return 1 where it is to go on, otherwise 0 */
    @Transactional
    @Modifying(clearAutomatically = true)
    @Query("""
            update Operation o set o.recordCount = o.recordCount + :records, o.beatAt = :now
            where o.id = :id and o.state = app.cartera.journal.OperationState.RUNNING""")
    int count(long id, int records, Instant now);

    @Query("select new app.cartera.journal.OperationRow$Taken(o.id, o.kind) from Operation o where o.id in :operations")
    List<OperationRow.Taken> taken(Collection<Long> operations);

    interface Undo {
        long getUndoes();

        long getId();
    }

    boolean existsByIdAndRecordTypeIn(long id, Collection<RecordType> types);

    boolean existsByState(OperationState state);

    boolean existsByStateAndRecordTypeAndKindInAndIdNot(
            OperationState state, RecordType type, Collection<OperationKind> kinds, long id);

    boolean existsByStateAndRecordTypeAndIdNot(OperationState state, RecordType type, long id);
}

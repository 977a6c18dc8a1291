package app.cartera.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of state asks in the same statement whether the operation is still running: of two that end it at once,
 * one does, on whatever server they are.
 */
interface Operations extends JpaRepository<Operation, Long>, JpaSpecificationExecutor<Operation> {

    /** Of these, those that were taken back, or are being. An Undo that stopped early, or was undone itself, does not count. */
    @Query("""
            select undo.undoesId from Operation undo where undo.undoesId in :operations
              and undo.state in (app.cartera.journal.OperationState.RUNNING, app.cartera.journal.OperationState.DONE)
              and not exists (select 1 from Operation redo where redo.undoesId = undo.id)""")
    Set<Long> undone(Collection<Long> operations);

    @Query("""
            select new app.cartera.journal.OperationProgress(o.id, o.state, o.recordCount, o.planned, o.at, :now)
            from Operation o where o.id = :id""")
    Optional<OperationProgress> progress(long id, Instant now);

    /** @return 1 where it was still running, otherwise 0 */
    @Transactional
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Operation o set o.state = :state
            where o.id = :id and o.state = app.cartera.journal.OperationState.RUNNING""")
    int end(long id, OperationState state);

    /** Says that the work on these is alive. @return how many of them are still to go on */
    @Transactional
    @Modifying
    @Query("""
            update Operation o set o.beatAt = :now
            where o.id in :ids and o.state = app.cartera.journal.OperationState.RUNNING""")
    int beat(Collection<Long> ids, Instant now);

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

    @Transactional
    @Modifying(clearAutomatically = true)
    @Query("update Operation o set o.recordCount = o.recordCount + :records where o.id = :id")
    void count(long id, int records);

    @Query("select new app.cartera.journal.OperationRow$Taken(o.id, o.kind) from Operation o where o.id in :operations")
    List<OperationRow.Taken> taken(Collection<Long> operations);

    /** What took these back, or is about to; counted as {@link #undone} does. */
    @Query("""
            select undo.undoesId as undoes, undo.id as id from Operation undo where undo.undoesId in :operations
              and undo.state in (app.cartera.journal.OperationState.RUNNING, app.cartera.journal.OperationState.DONE)
              and not exists (select 1 from Operation redo where redo.undoesId = undo.id)""")
    List<Undo> undoing(Collection<Long> operations);

    interface Undo {
        long getUndoes();

        long getId();
    }

    boolean existsByState(OperationState state);
}

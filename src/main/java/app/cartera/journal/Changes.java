package app.cartera.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Changes extends JpaRepository<Change, Long> {

    @Query("""
            select distinct c.operation.id from Change c where c.recordType = :type and c.recordId = :recordId
              and (:money = true or c.money = false) order by c.operation.id desc""")
    List<Long> operations(RecordType type, long recordId, boolean money, Limit limit);

    @EntityGraph(attributePaths = "operation")
    List<Change> findByRecordTypeAndRecordIdAndOperationIdInOrderById(
            RecordType type, long recordId, Collection<Long> operations);

    @EntityGraph(attributePaths = "operation")
    List<Change> findByRecordTypeAndRecordIdAndVersionAfterGreaterThanOrderById(
            RecordType type, long recordId, int version);

    /** By operation first, as all that page through the changes of one: else H2 reads and sorts the rest of them for each page. */
    @Query("""
            select c from Change c where c.operation.id = :operationId and c.id > :after
            order by c.operation.id, c.id""")
    List<Change> next(long operationId, long after, Limit limit);

    /**
     * The next records that an import made, in the order in which it did: each of them got a name, once. MySQL would look for
     * them in the whole of the journal.
     */
    @Query(value = """
            select c.id, c.record_id, c.version_after from journal_change c use index (ix_change_operation)
            where c.operation_id = :operationId and c.field = 'name' and c.id > :after
            order by c.operation_id, c.id limit :limit""", nativeQuery = true)
    List<Made> made(long operationId, long after, int limit);

    @Query("""
            select c.id from Change c where c.operation.id = :operationId and c.id > :after
            order by c.operation.id, c.id""")
    List<Long> idsOf(long operationId, long after, Pageable page);

    @Query("""
            select c.id from Change c where c.operation.id = :operationId and c.id > :after and c.money = false
            order by c.operation.id, c.id""")
    List<Long> idsWithoutMoneyOf(long operationId, long after, Pageable page);

    @Query("""
            select distinct c.operation.id from Change c where c.recordType = :type and c.recordId = :recordId
              and c.field = :field order by c.operation.id desc""")
    List<Long> operationsOnField(RecordType type, long recordId, String field);

    List<Change> findByIdInOrderById(Collection<Long> ids);

    List<Change> findByOperationIdInOrderById(Collection<Long> operations);

    List<Change> findByRecordTypeAndRecordIdAndFieldInAndIdGreaterThanOrderById(
            RecordType type, long recordId, Collection<String> fields, long changeId);

    /** The first change of each operation; null of one without. */
    @Query("""
            select (select c.id from Change c where c.operation = o order by c.operation.id, c.id limit 1)
            from Operation o where o.id in :operations""")
    List<Long> firstOf(Collection<Long> operations);

    /** What a field of these records was before each of its changes after they were created or imported, oldest first. */
    @Query("""
            select c.recordId as recordId, c.before as value, c.operation.at as at from Change c
            where c.recordType = :type and c.recordId in :recordIds and c.field = :field
              and c.operation.kind not in (
                app.cartera.journal.OperationKind.CREATE, app.cartera.journal.OperationKind.IMPORT)
            order by c.id""")
    List<Former> former(RecordType type, Collection<Long> recordIds, String field);

    /** Those of these records of which a field was changed from a moment on, other than by creating or importing them. */
    @Query("""
            select distinct c.recordId from Change c
            where c.recordType = :type and c.recordId in :recordIds and c.field = :field and c.operation.at >= :moment
              and c.operation.kind not in (
                app.cartera.journal.OperationKind.CREATE, app.cartera.journal.OperationKind.IMPORT)""")
    Set<Long> changedFrom(RecordType type, Collection<Long> recordIds, String field, Instant moment);

    interface Made {
        long getId();

        long getRecordId();

        int getVersionAfter();
    }

    interface Former {
        long getRecordId();

        @Nullable
        String getValue();

        Instant getAt();
    }
}

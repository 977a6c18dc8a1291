package app.cartera.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Changes extends JpaRepository<Change, Long> {

    @Query("""
            select distinct c.operation.id from Change c where c.recordType = :type and c.recordId = :recordId
            order by c.operation.id desc""")
    List<Long> operations(RecordType type, long recordId, Limit limit);

    @EntityGraph(attributePaths = "operation")
    List<Change> findByRecordTypeAndRecordIdAndOperationIdInOrderById(
            RecordType type, long recordId, Collection<Long> operations);

    @EntityGraph(attributePaths = "operation")
    List<Change> findByRecordTypeAndRecordIdAndVersionAfterGreaterThanOrderById(
            RecordType type, long recordId, int version);

    List<Change> findByOperationIdAndIdGreaterThanOrderById(long operationId, long changeId, Limit limit);

    /** Of these changes, those whose field was changed again afterwards. */
    @Query("""
            select done.id from Change done where done.id in :changes and exists (
              select 1 from Change later where later.recordType = done.recordType and later.recordId = done.recordId
                and later.field = done.field and later.id > done.id)""")
    Set<Long> changedSince(Collection<Long> changes);

    boolean existsByRecordTypeAndFieldAndNewReference(RecordType type, String field, long reference);
}

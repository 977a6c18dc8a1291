package app.cartera.journal;

import java.util.Collection;
import java.util.List;
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

    boolean existsByRecordTypeAndFieldAndNewReference(RecordType type, String field, long reference);
}

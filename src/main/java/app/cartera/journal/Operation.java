package app.cartera.journal;

import app.cartera.shared.Moments;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "journal_operation")
class Operation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant at;
    long userId;

    @Enumerated(EnumType.STRING)
    OperationKind kind;

    @Enumerated(EnumType.STRING)
    RecordType recordType;

    int recordCount;
    int planned;

    @Enumerated(EnumType.STRING)
    OperationState state;

    @Nullable
    Instant beatAt;

    @Nullable
    Long undoesId;

    /** Whether it is an Undo that left amounts, or what goes with them, since the person may not see them. */
    boolean leavesMoney;

    /** What stopped it, as {@link StoppedBy} keeps it. */
    @Nullable
    String refusal;

    protected Operation() {}

    /** An act on many records that begins now. */
    Operation(long userId, OperationKind kind, RecordType recordType, @Nullable Long undoesId, long planned) {
        this.at = Moments.now();
        this.userId = userId;
        this.kind = kind;
        this.recordType = recordType;
        this.planned = Math.toIntExact(planned);
        this.state = OperationState.RUNNING;
        this.beatAt = at;
        this.undoesId = undoesId;
    }

    /** An act that is done at once. */
    static Operation done(
            long userId, OperationKind kind, RecordType recordType, @Nullable Long undoesId, int records) {
        var operation = new Operation(userId, kind, recordType, undoesId, records);
        operation.recordCount = records;
        operation.state = OperationState.DONE;
        return operation;
    }

    /** @param undone the ids of operations that were undone already */
    boolean undoable(Set<Long> undone) {
        return kind.undoable(recordType) && state != OperationState.RUNNING && recordCount > 0 && !undone.contains(id);
    }
}

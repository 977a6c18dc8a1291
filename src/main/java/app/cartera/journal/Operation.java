package app.cartera.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    protected Operation() {}

    Operation(long userId, OperationKind kind, RecordType recordType, int recordCount, @Nullable Long undoesId) {
        this.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.userId = userId;
        this.kind = kind;
        this.recordType = recordType;
        this.recordCount = recordCount;
        this.planned = recordCount;
        this.state = OperationState.DONE;
        this.undoesId = undoesId;
    }

    /** @param undone the ids of operations that were undone already */
    boolean undoable(Set<Long> undone) {
        return kind.undoable() && state != OperationState.RUNNING && !undone.contains(id);
    }
}

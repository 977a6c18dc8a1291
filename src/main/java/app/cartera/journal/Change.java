package app.cartera.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "journal_change")
class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Operation operation;

    @Enumerated(EnumType.STRING)
    RecordType recordType;

    long recordId;
    String field;

    @Nullable
    @Column(name = "old_value")
    String before;

    @Nullable
    @Column(name = "new_value")
    String after;

    @Nullable
    Long newReference;

    boolean money;
    int versionAfter;

    PastChange past() {
        return new PastChange(id, recordType, recordId, field, before, after);
    }

    /** Whether it tells of what stayed, which Undo alone wants to know. */
    boolean changedNothing() {
        return Objects.equals(before, after);
    }

    boolean isOfSameRecord(Change other) {
        return recordType == other.recordType && recordId == other.recordId;
    }

    /** Itself, never the stand-in that Hibernate gave before it was loaded, whose fields are empty. */
    Operation operation() {
        return Hibernate.unproxy(operation, Operation.class);
    }
}

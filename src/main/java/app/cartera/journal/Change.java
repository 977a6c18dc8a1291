package app.cartera.journal;

import app.cartera.shared.Values;
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
import java.util.Map;
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
        return new PastChange(id, recordId, field, before, after);
    }

    boolean isOfSameRecord(Change other) {
        return recordType == other.recordType && recordId == other.recordId;
    }

    /** Whether the field still has the value that it got. */
    boolean isStillIn(Map<String, @Nullable Object> values) {
        return Objects.equals(Values.text(values.get(field)), after);
    }

    /** Whether the field has the value again that it had before. */
    boolean isTakenBackIn(Map<String, @Nullable Object> values) {
        return Objects.equals(Values.text(values.get(field)), before);
    }

    /** Itself, never the stand-in that Hibernate gave before it was loaded, whose fields are empty. */
    Operation operation() {
        return Hibernate.unproxy(operation, Operation.class);
    }
}

package app.cartera.journal;

import app.cartera.shared.Values;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change as it stands in the journal, for Undo. */
public record PastChange(
        long id,
        RecordType recordType,
        long recordId,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** Whether the field still has the value that it got. */
    boolean isStillIn(Map<String, @Nullable Object> values) {
        return Objects.equals(Values.text(values.get(field)), after);
    }

    /** Whether the field has the value again that it had before. */
    boolean isTakenBackIn(Map<String, @Nullable Object> values) {
        return Objects.equals(Values.text(values.get(field)), before);
    }
}

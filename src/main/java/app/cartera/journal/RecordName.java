package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What a record is called.
 *
 * @param values what tells it from others that are called the same, as the journal keeps values
 */
public record RecordName(String text, List<FieldChange> values) implements Serializable {

    public RecordName(String text) {
        this(text, List.of());
    }
}

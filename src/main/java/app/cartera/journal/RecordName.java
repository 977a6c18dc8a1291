package app.cartera.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record is called.
 *
 * @param day the day it is of, where that is a part of its name
 * @param values what tells it from others that are called the same, as the journal keeps values
 */
public record RecordName(String text, @Nullable LocalDate day, List<FieldChange> values) implements Serializable {

    public RecordName(String text) {
        this(text, null, List.of());
    }

    public RecordName(String text, LocalDate day) {
        this(text, day, List.of());
    }

    public RecordName(String text, List<FieldChange> values) {
        this(text, null, values);
    }
}

package app.cartera.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Names the records of one type in the activity. The feature that owns the records provides it. */
public interface RecordNames {

    RecordType type();

    /** The names of the records with these ids; ids of which nothing is known are left out. */
    Map<Long, RecordName> names(Collection<Long> ids);

    /** Of all that the journal was told of a record that was posted, what tells it from others that are called the same. */
    default List<FieldChange> telling(List<FieldChange> posted) {
        return List.of();
    }
}

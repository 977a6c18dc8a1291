package app.cartera.journal;

import java.util.Collection;
import java.util.Map;

/** Names the records of one type in the activity. The feature that owns the records provides it. */
public interface RecordNames {

    RecordType type();

    /** The names of the records with these ids; ids of which nothing is known are left out. */
    Map<Long, RecordName> names(Collection<Long> ids);
}

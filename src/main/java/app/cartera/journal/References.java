package app.cartera.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Names for the fields that point to another record, such as a project's client: the journal keeps ids, which stay true
 * when a name changes, and people read names. The feature that owns the records provides it.
 */
public interface References {

    /** The fields this names, such as {@code clientId}. */
    Set<String> fields();

    /** The names of the records with these ids; ids without a record are left out. */
    Map<Long, String> names(Collection<Long> ids);
}

package app.cartera.journal;

import app.cartera.shared.DistinctName;
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

    /** Whether the records that have these fields are of those that they point to, so that one may point to its namesake. */
    default boolean pointToTheirOwnKind() {
        return false;
    }

    /** The names of the records with these ids; ids without a record are left out. */
    Map<Long, DistinctName> names(Collection<Long> ids);
}

package app.cartera.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Records of one type, all of which have a name, that imports make and that are deleted when an import is taken back. The
 * feature that owns them provides it.
 */
public interface ImportedRecords {

    RecordType type();

    /** Those of these that there are, in the order of their ids. */
    List<ImportedRecord> find(Collection<Long> ids);

    /** Those of these that there are, in the order of their ids, locked until the transaction ends. */
    List<ImportedRecord> lock(Collection<Long> ids);

    /** Those of these without which something else would lack something. */
    Set<Long> needed(Collection<Long> ids);

    /** Deletes these, which are locked and not needed. */
    void delete(Collection<Long> ids);
}

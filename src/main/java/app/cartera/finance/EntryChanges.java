package app.cartera.finance;

import app.cartera.journal.FieldChange;
import app.cartera.journal.NewChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the journal is told of entries. Whether an entry counts is a field like others, {@link #REMOVED}: so posting, importing
 * and removing are undone in one way.
 */
final class EntryChanges {

    static final String REMOVED = "removed";

    private EntryChanges() {}

    /** A new entry, with all that was typed. */
    static List<FieldChange> posted(Entry entry) {
        return Stream.concat(
                        FieldChange.between(null, entry.form()).stream().filter(change -> !isPlace(change)),
                        Stream.of(counting(entry)))
                .toList();
    }

    /** That an entry counts now or does not count any more; many of them, so no more than that. */
    static NewChange counts(Entry entry) {
        return new NewChange(entry.id, counting(entry), entry.version);
    }

    /** That an entry has another category now. */
    static NewChange categorized(Entry entry, EntryForm before) {
        var change = FieldChange.between(before, entry.form()).getFirst();
        return new NewChange(entry.id, change, entry.version);
    }

    private static FieldChange counting(Entry entry) {
        return new FieldChange(REMOVED, !entry.removed, entry.removed);
    }

    /** Which project it is of never changes, and is told by the name of the record. */
    private static boolean isPlace(FieldChange change) {
        return change.field().equals("projectId");
    }
}

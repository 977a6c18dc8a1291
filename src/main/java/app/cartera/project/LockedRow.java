package app.cartera.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change needs to know of a project, read under a lock that holds until it is done.
 *
 * @param columns the values by the names of the fields, as the journal writes them; those without a value are left out
 */
record LockedRow(long id, int version, Instant changedAt, Map<String, String> columns) {

    boolean isChangedAfter(Instant moment) {
        return changedAt.isAfter(moment);
    }

    boolean isClosed() {
        return ProjectStatus.CLOSED.name().equals(columns.get(BulkColumn.STATUS.name()));
    }

    boolean isArchived() {
        return Boolean.parseBoolean(columns.get(BulkColumn.ARCHIVED.name()));
    }

    /** Whether it would be due before it starts; two dates that move together were so before, if at all. */
    boolean reversedBy(List<BulkEdit> edits) {
        var edited = new HashMap<String, @Nullable String>(columns);
        edits.forEach(edit -> edited.put(edit.field().name(), edit.after()));
        var start = edited.get(BulkColumn.START.name());
        var due = edited.get(BulkColumn.DUE.name());
        return edits.stream().anyMatch(edit -> edit.field() == BulkColumn.START || edit.field() == BulkColumn.DUE)
                && edits.size() == 1
                && start != null
                && due != null
                && LocalDate.parse(due).isBefore(LocalDate.parse(start));
    }
}

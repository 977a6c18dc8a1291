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

    /** Nobody edits an archived project: it can only be restored. */
    boolean allows(BulkField field) {
        return field == BulkColumn.ARCHIVED || !isArchived();
    }

    boolean isArchived() {
        return Boolean.parseBoolean(columns.get(BulkColumn.ARCHIVED.name()));
    }

    /**
     * Those of the edits that can be made: a date that goes alone stays where the project would be due before it starts. Two
     * that go together were so before, if at all.
     */
    List<BulkEdit> possible(List<BulkEdit> edits) {
        var others = edits.stream().filter(edit -> !isDate(edit)).toList();
        return edits.size() == others.size() + 1 && isReversedBy(edits) ? others : edits;
    }

    private static boolean isDate(BulkEdit edit) {
        return edit.field() == BulkColumn.START || edit.field() == BulkColumn.DUE;
    }

    private boolean isReversedBy(List<BulkEdit> edits) {
        var edited = new HashMap<String, @Nullable String>(columns);
        edits.forEach(edit -> edited.put(edit.field().name(), edit.after()));
        return DatesReversed.are(day(edited, BulkColumn.START), day(edited, BulkColumn.DUE));
    }

    private static @Nullable LocalDate day(Map<String, @Nullable String> edited, BulkColumn column) {
        var day = edited.get(column.name());
        return day == null ? null : LocalDate.parse(day);
    }
}

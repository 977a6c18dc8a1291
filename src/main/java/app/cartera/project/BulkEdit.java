package app.cartera.project;

import app.cartera.journal.FieldChange;
import app.cartera.journal.RecordChange;
import org.jspecify.annotations.Nullable;

/** One field of one project gets a value in place of another; both as the journal writes them. */
record BulkEdit(
        LockedRow row,
        BulkField field,
        @Nullable String before,
        @Nullable String after) {

    RecordChange recorded(int versionAfter) {
        return new RecordChange(row.id(), new FieldChange(field.name(), before, after), versionAfter);
    }
}

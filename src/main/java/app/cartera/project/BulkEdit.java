package app.cartera.project;

import app.cartera.journal.FieldChange;
import app.cartera.journal.NewChange;
import org.jspecify.annotations.Nullable;

/** One field of one project gets a value in place of another; both as the journal writes them. */
record BulkEdit(
        LockedRow row,
        BulkField field,
        @Nullable String before,
        @Nullable String after) {

    NewChange recorded(int versionAfter) {
        return new NewChange(row.id(), new FieldChange(field.name(), before, after), versionAfter);
    }
}

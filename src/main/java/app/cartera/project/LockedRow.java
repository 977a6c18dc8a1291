package app.cartera.project;

import app.cartera.journal.FieldChange;
import app.cartera.journal.RecordChange;
import org.jspecify.annotations.Nullable;

/** What a bulk change needs to know of a project, read under a lock that holds until it is done. */
record LockedRow(long id, int version, @Nullable Long clientId, ProjectStatus status) {

    @Nullable
    Object value(BulkField field) {
        return switch (field) {
            case CLIENT -> clientId;
            case STATUS -> status;
        };
    }

    RecordChange recorded(BulkField field, @Nullable String after) {
        return new RecordChange(id, new FieldChange(field.formField, value(field), after), version + 1);
    }
}

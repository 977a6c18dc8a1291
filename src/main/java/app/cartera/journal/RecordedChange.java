package app.cartera.journal;

import org.jspecify.annotations.Nullable;

/**
 * A change as it stands in the journal, for Undo.
 *
 * @param changedSince whether the same field of the same record was changed again afterwards
 */
public record RecordedChange(
        long id, long recordId, String field, @Nullable String before, boolean changedSince) {}

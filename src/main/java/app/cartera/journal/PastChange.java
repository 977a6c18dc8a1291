package app.cartera.journal;

import org.jspecify.annotations.Nullable;

/** A change as it stands in the journal, for Undo. */
public record PastChange(
        long id,
        long recordId,
        String field,
        @Nullable String before,
        @Nullable String after) {}

package app.cartera.project;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.stream.Stream;

/**
 * What a person asks to be done in bulk.
 *
 * @param includeClosed whether closed projects are changed too, where the change usually spares them
 */
public record BulkRequest(@Valid BulkChange change, ProjectSelection selection, boolean includeClosed)
        implements Serializable {

    BulkRequest with(BulkChange change) {
        return new BulkRequest(change, selection, includeClosed);
    }

    boolean sparesClosed() {
        return change.sparesClosed() && !includeClosed;
    }

    /** Whether the project may change at all. */
    boolean allows(LockedRow row) {
        return !(sparesClosed() && row.isClosed())
                && (change instanceof BulkChange.Restore || !row.isArchived())
                && change.isPossible(row.columns());
    }

    /** The request in parts that one statement each can ask for, in the order of the ids. */
    Stream<BulkRequest> parts() {
        return selection.parts().map(part -> new BulkRequest(change, part, includeClosed));
    }
}

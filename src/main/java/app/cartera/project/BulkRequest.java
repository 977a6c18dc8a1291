package app.cartera.project;

import java.io.Serializable;

/**
 * What a person asks to be done in bulk.
 *
 * @param includeClosed whether closed projects are changed too, where the change usually spares them
 */
public record BulkRequest(BulkChange change, ProjectSelection selection, boolean includeClosed)
        implements Serializable {

    boolean sparesClosed() {
        return change.sparesClosed() && !includeClosed;
    }

    BulkRequest of(ProjectSelection part) {
        return new BulkRequest(change, part, includeClosed);
    }
}

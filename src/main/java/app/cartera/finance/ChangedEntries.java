package app.cartera.finance;

import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationState;

/**
 * What was done to several entries at once.
 *
 * @param operationId takes it back
 * @param entries how many were changed or, where that goes on in the background, are to be
 * @param done whether they have been
 */
public record ChangedEntries(long operationId, long entries, boolean done) {

    static ChangedEntries of(OperationProgress progress) {
        var done = progress.state() == OperationState.DONE;
        return new ChangedEntries(progress.operationId(), done ? progress.done() : progress.planned(), done);
    }
}

package app.cartera.project;

import app.cartera.journal.OperationState;
import java.io.Serializable;

/**
 * What a bulk change did.
 *
 * @param operationId the operation in the journal, for Undo
 * @param state {@link OperationState#RUNNING} where it goes on in the background, and the counts are those so far
 * @param changed how many projects it changed
 * @param changedMeanwhile how many of the previewed ones it left alone because they changed after the preview
 * @param notPreviewed how many are left that it would change now, but that were not, or not so, in the preview
 */
public record BulkResult(long operationId, OperationState state, long changed, long changedMeanwhile, long notPreviewed)
        implements Serializable {}

package app.cartera.project;

import java.io.Serializable;

/**
 * What a bulk change did.
 *
 * @param operationId the operation in the journal, for Undo
 * @param changed how many projects it changed
 * @param changedMeanwhile how many it left alone because they changed after the preview
 */
public record BulkResult(long operationId, long changed, long changedMeanwhile) implements Serializable {}

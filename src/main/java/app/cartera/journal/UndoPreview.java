package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo would do, before it is done.
 *
 * @param back how many records would go back
 * @param changedSince how many would stay, because the same field was changed again afterwards
 * @param examples the names of the first of those that would stay
 */
public record UndoPreview(long operationId, long back, long changedSince, List<String> examples)
        implements Serializable {}

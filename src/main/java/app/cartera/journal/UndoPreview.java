package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo would do, before it is done.
 *
 * @param back how many records would go back
 * @param stay how many would stay: something was changed again afterwards, or their project is closed
 * @param closed of how many of those the project is closed, so that nothing of it can change
 * @param examples the names of the first of those that would stay
 */
public record UndoPreview(long operationId, long back, long stay, long closed, List<String> examples)
        implements Serializable {}

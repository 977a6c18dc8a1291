package app.cartera.project;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo did.
 *
 * @param reverted how many projects went back
 * @param changedSince how many stay because the same field was changed again afterwards
 * @param examples the names of the first of those that stay
 */
public record UndoResult(long reverted, long changedSince, List<String> examples) implements Serializable {}

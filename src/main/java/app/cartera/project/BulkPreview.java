package app.cartera.project;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change would do, before it is done. What is applied is what is shown here: projects that were changed after
 * {@code asOf} are left alone and reported.
 *
 * @param selected how many projects were selected
 * @param changing how many would change
 * @param already how many have the value already
 * @param closed how many are skipped because they are closed
 * @param from what the changing ones have now, the largest group first
 */
public record BulkPreview(
        BulkChange change,
        ProjectSelection selection,
        boolean includeClosed,
        Instant asOf,
        long selected,
        long changing,
        long already,
        long closed,
        List<Group> from)
        implements Serializable {

    /**
     * Projects that have the same value now.
     *
     * @param value a client's name, or a status as its constant's name; null for none
     */
    public record Group(@Nullable String value, long projects) implements Serializable {}
}

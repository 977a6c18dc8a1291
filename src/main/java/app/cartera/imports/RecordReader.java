package app.cartera.imports;

import app.cartera.sheet.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what lines say, and whether that can be. The same lines may be read twice.
 *
 * @param <F> what a person edits of a record
 */
public interface RecordReader<F> {

    /** What these lines say, one by one in their order. */
    List<Read<F>> read(List<Line> lines);

    /**
     * What a line says.
     *
     * @param form what the record would be; null where something is wrong
     * @param errors what is wrong
     * @param isThere whether it seems to be there already, or repeats a line before
     * @param unknown what it names that is not known here; null for nothing
     * @param isDoubtful whether something may be mistyped, which is imported as it is
     */
    record Read<F>(
            @Nullable F form,
            List<LineError> errors,
            boolean isThere,
            @Nullable String unknown,
            boolean isDoubtful) {}
}

package app.cartera.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table in a file, open to be read once; close it.
 *
 * @param columns the names in the header line; a column without one has its letter, one of two alike a number
 * @param lines those below the header, without empty ones, read as they are asked for. Asking throws
 *     {@link UnreadableSheet} where the file is damaged or goes on for too long.
 */
public record Sheet(List<String> columns, Stream<Line> lines) implements AutoCloseable {

    @Override
    public void close() {
        lines.close();
    }
}

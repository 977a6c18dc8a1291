package app.cartera.imports;

import java.io.Serializable;
import java.time.Instant;

/**
 * An import of the same file, which nobody has undone.
 *
 * @param user who did it
 * @param records how many came of it
 */
public record EarlierImport(long operationId, String user, Instant at, String fileName, int records)
        implements Serializable {}

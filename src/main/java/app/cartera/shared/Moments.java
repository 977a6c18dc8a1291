package app.cartera.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments that are kept. */
public final class Moments {

    private Moments() {}

    /** Now, as exactly as the database keeps it: what is in memory is then the same moment as what is read back. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

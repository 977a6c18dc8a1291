package app.cartera.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of users.
 *
 * @param triesLockedUntil where the person has not signed in before, after wrong passwords there
 * @param knownTriesLockedUntil where the person has
 */
public record UserRow(
        long id,
        String username,
        String name,
        Role role,
        boolean enabled,
        @Nullable Instant triesLockedUntil,
        @Nullable Instant knownTriesLockedUntil)
        implements Serializable {

    /** The end of the last lock: whichever of the two it is, the person may be the one who waits for it. */
    public Optional<Instant> lastLock() {
        return Stream.of(triesLockedUntil, knownTriesLockedUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}

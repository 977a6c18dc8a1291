package app.cartera.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line in the list of users. */
public record UserRow(
        long id,
        String username,
        String name,
        Role role,
        boolean enabled,
        @Nullable Instant lockedUntil) implements Serializable {}

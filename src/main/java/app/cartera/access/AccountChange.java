package app.cartera.access;

import org.jspecify.annotations.Nullable;

/**
 * What an admin did to an account.
 *
 * @param version of the account afterwards
 * @param before null where there was none
 * @param newPassword whether it was given another password
 * @param endsWait whether a wait after wrong passwords was lifted
 */
public record AccountChange(
        long id,
        int version,
        @Nullable AccountState before,
        AccountState after,
        boolean newPassword,
        boolean endsWait) {}

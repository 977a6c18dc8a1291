package app.cartera.journal;

import java.util.OptionalLong;

/** Work on many records that is done a stretch at a time. Each stretch is one transaction: all of it happens or none. */
@FunctionalInterface
public interface Chunks {

    /**
     * Does the next stretch, and records it in the journal as part of the operation.
     *
     * @param after where the last stretch ended, 0 for the first
     * @return where this one ended; empty when nothing is left to do
     */
    OptionalLong next(long operationId, long after);

    /** Whether it takes long even where it changes few records. */
    default boolean isLong() {
        return false;
    }

    /** Called in the transaction in which the operation is entered, before any stretch is done. */
    default void begun(long operationId) {}

    /** Called when no stretch is to be done any more, however it ended; it may then be begun anew, from 0. */
    default void ended() {}
}

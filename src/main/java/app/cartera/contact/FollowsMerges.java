package app.cartera.contact;

import java.util.List;
import java.util.OptionalLong;

/**
 * Has contacts, and gives what a merged one has to the one that remains, a stretch at a time, as a part of the operation. The
 * feature that has them provides it.
 */
public interface FollowsMerges {

    /** How many records have this contact. */
    long count(long contactId);

    /** Whether more records than are changed at once have it, or had it, and must be gone through. */
    boolean isLong(long contactId);

    /**
     * The next records of a merge; that the contacts are merged is known already.
     *
     * @param after where the last stretch ended, 0 for the first
     * @return where this one ended; empty when nothing is left to do
     */
    OptionalLong merge(long operation, long merged, long into, long after);

    /**
     * The next records of its Undo: those that still are as the merge left them go back.
     *
     * @param undone the operation that is taken back; the contacts are what they were before it already
     */
    OptionalLong takeBack(long operation, long undone, long merged, long after);

    /** How many records are still as the operation left them. */
    long stillAsLeft(long operation);

    /** The names of the first records that are not. */
    List<String> changedSince(long operation, int limit);
}

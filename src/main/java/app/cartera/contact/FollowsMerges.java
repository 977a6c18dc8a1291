package app.cartera.contact;

import java.util.Collection;
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
     * The next records of its Undo: those that still have the contact that the last of some operations gave them go back to
     * the one they had before it.
     *
     * @param undone the operations; the contacts are what they were before the merge already
     */
    OptionalLong takeBack(long operation, Collection<Long> undone, long merged, long into, long after);

    /** How many records the last of these operations that moved them has given to a contact. */
    long given(Collection<Long> operations, long contactId);

    /** How many of those still have it. */
    long stillGiven(Collection<Long> operations, long contactId);

    /** The names of the first that have another one, or none. */
    List<String> changedSince(Collection<Long> operations, long contactId, int limit);
}

package app.cartera.project;

import java.util.Collections;
import java.util.List;

/**
 * The projects that a previewed change may change, in the order of their ids. They are read many chunks ahead, as a database may
 * go through all that match for each question; what has become of them is seen when they are locked.
 */
class ComingProjects {

    private static final int AHEAD = 100_000;

    private final BulkCandidates candidates;
    private final BulkPreview preview;
    private List<Long> read = List.of();
    private boolean isWhole;

    ComingProjects(BulkCandidates candidates, BulkPreview preview) {
        this.candidates = candidates;
        this.preview = preview;
    }

    BulkPreview preview() {
        return preview;
    }

    /** The next ones; asked for again after a chunk that was not done, the same. */
    List<Long> next(long after, int limit) {
        var known = beyond(after);
        if (known.size() < limit && !isWhole) {
            read = candidates.toChange(preview, after, AHEAD);
            isWhole = read.size() < AHEAD;
            known = read;
        }
        return known.subList(0, Math.min(limit, known.size()));
    }

    private List<Long> beyond(long after) {
        var place = Collections.binarySearch(read, after + 1);
        return read.subList(place < 0 ? -place - 1 : place, read.size());
    }
}

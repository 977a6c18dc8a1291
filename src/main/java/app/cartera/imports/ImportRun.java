package app.cartera.imports;

import app.cartera.journal.Chunks;
import app.cartera.journal.OperationRuns;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file, line after line. The file is deleted at the end; not where that broke off while the person waited, as
 * it may be tried again.
 *
 * @param <L> a line, as it was read
 * @param <S> the lines of the file
 */
public abstract class ImportRun<L, S extends LineSource<L>> implements Chunks {

    /** So many are read in a second or two. */
    private static final int LINES_AT_ONCE = 10_000;

    private final ImportFile file;
    private final boolean goodLines;
    private final boolean isLong;
    private List<L> chunk = List.of();
    private boolean complete;

    /** The number of the line that the chunk follows. */
    private long follows;

    @Nullable
    private S lines;

    /**
     * @param records how many are to come of it
     * @param lines how many it has
     * @param goodLines whether what is wrong is left out; otherwise all of it is imported or nothing, as far as it is one
     *     transaction
     */
    protected ImportRun(ImportFile file, int records, int lines, boolean goodLines) {
        this.file = file;
        this.goodLines = goodLines;
        isLong = records > OperationRuns.AT_ONCE || lines > LINES_AT_ONCE;
    }

    protected abstract S open();

    /**
     * Writes what these lines say.
     *
     * @param whole whether nothing is to be written where a line is wrong by now
     */
    protected abstract void write(long operation, S file, List<L> lines, boolean whole);

    @Override
    public boolean isLong() {
        return isLong;
    }

    /** @param after the number of the last line before */
    @Override
    public OptionalLong next(long operation, long after) {
        var opened = opened();
        var next = following(opened, after);
        if (next.isEmpty()) {
            complete = true;
            return OptionalLong.empty();
        }
        write(operation, opened, next, !goodLines && !isLong);
        return OptionalLong.of(opened.number(next.getLast()));
    }

    private S opened() {
        if (lines == null) {
            lines = open();
            follows = -1;
        }
        return lines;
    }

    /** A file is only read forwards: a stretch that is tried again was kept. */
    private List<L> following(S opened, long after) {
        if (follows != after) {
            chunk = opened.next(OperationRuns.AT_ONCE);
            follows = after;
        }
        return chunk;
    }

    @Override
    public void ended() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
        if (complete || isLong) {
            file.delete();
        }
    }
}

package app.cartera.finance.imports;

import app.cartera.finance.imports.EntryImporter.Begun;
import app.cartera.journal.Chunks;
import app.cartera.journal.OperationRuns;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file, line after line. The file is deleted at the end: not where nothing came of it while the person
 * waited, who may then want to do otherwise with it.
 */
final class EntryImportRun implements Chunks {

    /** So many are read in a second or two. */
    private static final int LINES_AT_ONCE = 10_000;

    private final EntryImporter importer;
    private final EntryImportPreview preview;
    private final boolean goodLines;
    private List<ParsedLine> chunk = List.of();
    private boolean complete;

    /** The number of the line that the chunk follows. */
    private long follows;

    @Nullable
    private Begun begun;

    @Nullable
    private ImportLines lines;

    /**
     * @param goodLines whether what is wrong is left out; else all of it is imported or nothing, as far as it is one
     *     transaction
     */
    EntryImportRun(EntryImporter importer, EntryImportPreview preview, boolean goodLines) {
        this.importer = importer;
        this.preview = preview;
        this.goodLines = goodLines;
    }

    @Override
    public boolean isLong() {
        return preview.entries() > OperationRuns.AT_ONCE || preview.lines() > LINES_AT_ONCE;
    }

    @Override
    public void begun(long operation) {
        begun = importer.begin(operation, preview);
    }

    /** @param after the number of the last line before */
    @Override
    public OptionalLong next(long operation, long after) {
        var file = opened();
        var next = following(file, after);
        if (next.isEmpty()) {
            complete = true;
            return OptionalLong.empty();
        }
        importer.write(Objects.requireNonNull(begun), file, next, !goodLines && !isLong());
        return OptionalLong.of(next.getLast().number());
    }

    private ImportLines opened() {
        if (lines == null) {
            lines = ImportLines.open(preview.plan());
            follows = -1;
        }
        return lines;
    }

    /** A file is only read forwards: a stretch that is tried again was kept. */
    private List<ParsedLine> following(ImportLines file, long after) {
        if (follows != after) {
            chunk = file.next(OperationRuns.AT_ONCE);
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
        if (complete || isLong()) {
            preview.plan().file().delete();
        }
    }
}

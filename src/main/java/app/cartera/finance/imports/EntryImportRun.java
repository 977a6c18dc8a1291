package app.cartera.finance.imports;

import app.cartera.journal.Chunks;
import app.cartera.journal.OperationRuns;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file, line after line. The file is deleted at the end: not where nothing came of it while the person
 * waited, who may then want to do otherwise with it.
 */
final class EntryImportRun implements Chunks {

    private final EntryImporter importer;
    private final EntryImportPreview preview;
    private final boolean whole;
    private List<ParsedLine> chunk = List.of();
    private boolean complete;

    /** The number of the line that the chunk follows. */
    private long follows;

    @Nullable
    private ImportLines lines;

    /** @param whole whether all of it or nothing is to be imported, as far as it is one transaction */
    EntryImportRun(EntryImporter importer, EntryImportPreview preview, boolean whole) {
        this.importer = importer;
        this.preview = preview;
        this.whole = whole;
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
        importer.write(operation, file, next, preview, whole);
        if (after == 0) {
            importer.remember(operation, preview);
        }
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
        if (complete || preview.entries() > OperationRuns.AT_ONCE) {
            preview.plan().file().delete();
        }
    }
}

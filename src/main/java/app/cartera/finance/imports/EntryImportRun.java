package app.cartera.finance.imports;

import app.cartera.finance.imports.EntryImporter.Begun;
import app.cartera.imports.ImportRun;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The import of entries from one file. */
final class EntryImportRun extends ImportRun<ParsedLine, ImportLines> {

    private final EntryImporter importer;
    private final EntryImportPreview preview;

    @Nullable
    private Begun begun;

    /** @param goodLines whether what is wrong is left out */
    EntryImportRun(EntryImporter importer, EntryImportPreview preview, boolean goodLines) {
        super(preview.plan().file(), preview.records(), preview.lines(), goodLines);
        this.importer = importer;
        this.preview = preview;
    }

    @Override
    public void begun(long operation) {
        begun = importer.begin(operation, preview);
    }

    @Override
    protected ImportLines open() {
        return ImportLines.open(preview.plan());
    }

    @Override
    protected void write(long operation, ImportLines file, List<ParsedLine> lines, boolean whole) {
        importer.write(Objects.requireNonNull(begun), file, lines, whole);
    }
}

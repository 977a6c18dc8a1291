package app.cartera.imports;

import app.cartera.imports.RecordReader.Read;
import app.cartera.sheet.Line;
import java.util.List;
import java.util.Objects;

/** The import of records from one file in which each line is one. */
final class RecordImportRun<C extends Enum<C> & ColumnMeaning, F extends Record>
        extends ImportRun<Line, RecordLines<C, F>> {

    private final RecordImports<C, F> records;
    private final RecordImportPreview<C, F> preview;
    private final PastImports pastImports;

    /** @param goodLines whether what is wrong is left out */
    RecordImportRun(
            RecordImports<C, F> records,
            RecordImportPreview<C, F> preview,
            PastImports pastImports,
            boolean goodLines) {
        super(preview.plan().file(), preview.records(), preview.lines(), goodLines);
        this.records = records;
        this.preview = preview;
        this.pastImports = pastImports;
    }

    @Override
    public void begun(long operation) {
        pastImports.add(operation, preview.file());
    }

    @Override
    protected RecordLines<C, F> open() {
        return RecordLines.open(records, preview.plan());
    }

    @Override
    protected void write(long operation, RecordLines<C, F> file, List<Line> lines, boolean whole) {
        var read = file.read(lines);
        var wrong = read.stream().filter(line -> line.form() == null).count();
        if (whole && wrong > 0) {
            throw ImportRefused.wrongLines(Math.toIntExact(wrong));
        }
        records.create(operation, wanted(read));
    }

    private List<F> wanted(List<Read<F>> read) {
        return read.stream()
                .filter(line -> !line.isThere() || !preview.plan().withoutThere())
                .map(Read::form)
                .filter(Objects::nonNull)
                .toList();
    }
}

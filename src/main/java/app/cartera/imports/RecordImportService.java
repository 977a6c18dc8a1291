package app.cartera.imports;

import app.cartera.access.ForEditors;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.sheet.UnreadableSheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Imports records from CSV and XLSX files in which each line is one: says what the columns seem to be, what importing them
 * would do, and does it as one operation. No transaction is open while a file is only looked at.
 */
@Service
@ForEditors
public class RecordImportService {

    private static final long NO_OPERATION = 0;

    private final Uploads uploads;
    private final PastImports pastImports;
    private final OperationRuns runs;

    RecordImportService(Uploads uploads, PastImports pastImports, OperationRuns runs) {
        this.uploads = uploads;
        this.pastImports = pastImports;
        this.runs = runs;
    }

    /**
     * Keeps what is uploaded until it is imported, or deleted.
     *
     * @param name as the person knows the file
     */
    public ImportFile keep(String name, InputStream uploaded) throws IOException {
        return uploads.keep(name, uploaded);
    }

    /**
     * The columns of the file, with what each seems to say, and its sheets.
     *
     * @throws UnreadableSheet when the file is damaged, or no table
     */
    public <C extends Enum<C> & ColumnMeaning> ImportTable<C> look(
            RecordImports<C, ?> records, ImportFile file, Locale locale) {
        return ImportTable.look(file, (titles, sample) -> TitleGuess.of(records.meanings(), titles, sample, locale));
    }

    /**
     * What importing the file so would do.
     *
     * @throws ImportRefused when the columns lack something, or say something twice; when the file was not kept; when what is
     *     there already changes at this moment, and is to be left out
     * @throws UnreadableSheet when the file is damaged further down, or too long
     * @throws AccessDeniedException when a column is said to say what this person may not see
     */
    public <C extends Enum<C> & ColumnMeaning, F extends Record> RecordImportPreview<C, F> preview(
            RecordImports<C, F> records, RecordImport<C, F> plan) {
        check(records, plan);
        RecordImportRun.checkThatNobodyElseIsAtWork(records.type(), plan, runs, NO_OPERATION);
        var file = pastImports.look(plan.file());
        var tally = new RecordTally<C, F>(plan);
        try (var lines = RecordLines.open(records, plan)) {
            lines.stretches().forEach(some -> tally.addAll(some, lines.read(some)));
            return tally.preview(
                    lines.titles(), pastImports.latest(file, records.type()).orElse(null), file);
        }
    }

    private static <C extends Enum<C> & ColumnMeaning, F extends Record> void check(
            RecordImports<C, F> records, RecordImport<C, F> plan) {
        var meanings = records.meanings();
        if (!meanings.containsAll(plan.roles())) {
            throw new AccessDeniedException("A column says what this person may not see");
        }
        plan.check(meanings);
    }

    /**
     * All lines that the preview found wrong, read from the file once more as they are asked for. Close it in the end.
     *
     * @throws ImportRefused when the file was not kept
     */
    public <C extends Enum<C> & ColumnMeaning, F extends Record> Stream<WrongLine> wrongLines(
            RecordImports<C, F> records, RecordImportPreview<C, F> shown) {
        var lines = RecordLines.open(records, shown.plan());
        return lines.wrongLines(
                shown.wrong(),
                some -> lines.read(some).stream().map(RecordReader.Read::errors).toList());
    }

    /**
     * Imports what was previewed, as one operation; in the background where it is much. The file is deleted when that has
     * ended well, or in the background.
     *
     * @param goodLines whether lines that are wrong are left out; otherwise the file is imported whole or not at all. What is
     *     imported in the background leaves out at any rate what has become wrong since the preview.
     * @return the operation
     * @throws ImportRefused when a line is wrong, and they are not to be left out; when the file was imported meanwhile
     */
    public <C extends Enum<C> & ColumnMeaning, F extends Record> long apply(
            RecordImports<C, F> records, RecordImportPreview<C, F> shown, boolean goodLines) {
        if (!goodLines && shown.wrongLines() > 0) {
            throw ImportRefused.wrongLines(shown.wrongLines());
        }
        return runs.run(
                OperationKind.IMPORT,
                records.type(),
                null,
                shown.records(),
                new RecordImportRun<>(records, shown, pastImports, runs, goodLines));
    }
}

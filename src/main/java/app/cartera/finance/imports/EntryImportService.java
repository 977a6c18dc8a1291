package app.cartera.finance.imports;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForManagers;
import app.cartera.finance.CategoryNameTaken;
import app.cartera.finance.CategoryService;
import app.cartera.finance.ClosedToEntries;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.ImportTable;
import app.cartera.imports.Uploads;
import app.cartera.imports.WrongLine;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.sheet.UnreadableSheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Imports entries from CSV and XLSX files: says what the columns seem to be, what importing them would do, and does it as
 * one operation. No transaction is open while a file is only looked at.
 */
@Service
@ForManagers
public class EntryImportService {

    private final Uploads uploads;
    private final EntryImporter importer;
    private final CategoryService categories;
    private final OperationRuns runs;

    EntryImportService(Uploads uploads, EntryImporter importer, CategoryService categories, OperationRuns runs) {
        this.uploads = uploads;
        this.importer = importer;
        this.categories = categories;
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
     * The columns of the file, with what each seems to say, and its sheets. Where none is chosen, the first that is a table
     * is looked at: others before it may be a cover, or empty.
     *
     * @throws UnreadableSheet when the file is damaged, or no table
     */
    public ImportTable<ColumnRole> look(ImportFile file, Locale locale) {
        return ImportTable.look(file, (titles, sample) -> RoleGuess.of(titles, sample, locale));
    }

    /**
     * What importing the file so would do.
     *
     * @throws ImportRefused when the columns lack something, or say something twice; when the file was not kept
     * @throws UnreadableSheet when the file is damaged further down, or too long
     */
    public EntryImportPreview preview(EntryImport plan) {
        plan.check();
        return importer.preview(plan);
    }

    /**
     * All lines that the preview found wrong, read from the file once more as they are asked for. Close it in the end.
     *
     * @throws ImportRefused when the file was not kept
     */
    public Stream<WrongLine> wrongLines(EntryImportPreview shown) {
        return importer.wrongLines(shown);
    }

    /**
     * Imports what was previewed, as one operation; in the background where it is much. The file is deleted when that has
     * ended well, or in the background.
     *
     * @param goodLines whether lines that are wrong are left out, and entries of projects that were closed meanwhile;
     *     otherwise the file is imported whole or not at all. What is imported in the background leaves out at any rate
     *     what has become wrong since the preview.
     * @return the operation
     * @throws ImportRefused when a line is wrong, and they are not to be left out; when the file was imported meanwhile
     * @throws ClosedToEntries when a project was closed meanwhile, likewise
     */
    public long apply(EntryImportPreview shown, boolean goodLines) {
        if (!goodLines && shown.wrongLines() > 0) {
            throw ImportRefused.wrongLines(shown.wrongLines());
        }
        return runs.run(
                OperationKind.IMPORT,
                RecordType.ENTRY,
                null,
                shown.records(),
                new EntryImportRun(importer, shown, goodLines));
    }

    /**
     * Sees to it that there are categories of these names, which a file has for its entries: adds new ones, and restores those
     * that are archived, as an operation of its own.
     *
     * @throws CategoryNameTaken when somebody else has just added one of them
     */
    @ForAdmins
    public void offerCategories(List<String> names) {
        categories.offer(names);
    }
}

package app.cartera.imports;

import app.cartera.imports.RecordReader.Read;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.shared.Refusal;
import app.cartera.sheet.Line;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The import of records from one file in which each line is one. */
final class RecordImportRun<C extends Enum<C> & ColumnMeaning, F extends Record>
        extends ImportRun<Line, RecordLines<F>> {

    private static final int MOST_TRIES = 5;

    /** Meanwhile nobody can tell which records are there; an Undo of an import deletes them. */
    private static final Set<OperationKind> MAKING_OR_DELETING = Set.of(OperationKind.IMPORT, OperationKind.DELETE);

    private final RecordImports<C, F> records;
    private final RecordImportPreview<C, F> preview;
    private final PastImports pastImports;
    private final OperationRuns runs;

    /** How often, one time after the other, the lines that were read last could not be created. */
    private int refused;

    /** @param goodLines whether what is wrong is left out */
    RecordImportRun(
            RecordImports<C, F> records,
            RecordImportPreview<C, F> preview,
            PastImports pastImports,
            OperationRuns runs,
            boolean goodLines) {
        super(preview.plan().file(), preview.records(), preview.lines(), goodLines);
        this.records = records;
        this.preview = preview;
        this.pastImports = pastImports;
        this.runs = runs;
    }

    @Override
    public void begun(long operation) {
        pastImports.add(operation, preview.file());
        checkThatNobodyElseIsAtWork(records.type(), preview.plan(), runs, operation);
    }

    @Override
    protected RecordLines<F> open() {
        return RecordLines.open(records, preview.plan());
    }

    @Override
    protected void write(long operation, RecordLines<F> file, List<Line> lines, boolean whole) {
        var read = file.read(lines);
        var wrong = read.stream().filter(line -> line.form() == null).count();
        if (whole && wrong > 0) {
            throw ImportRefused.wrongLines(Math.toIntExact(wrong));
        }
        create(operation, wanted(read));
    }

    /**
     * What others have just taken or archived makes lines wrong: they are read anew, in another transaction. Where they are
     * good again and again, it is something else, which is told.
     */
    private void create(long operation, List<F> wanted) {
        try {
            records.create(operation, wanted);
            refused = 0;
        } catch (Refusal | DataIntegrityViolationException meanwhile) {
            refused++;
            if (refused == MOST_TRIES) {
                throw meanwhile;
            }
            throw new OptimisticLockingFailureException("Something has changed since these lines were read", meanwhile);
        }
    }

    /** @throws ImportRefused when nobody can tell what is there, since others add or delete it, and it is to be left out */
    static void checkThatNobodyElseIsAtWork(
            RecordType type, RecordImport<?, ?> plan, OperationRuns runs, long operation) {
        if (plan.withoutThere() && runs.othersRun(type, operation, MAKING_OR_DELETING)) {
            throw new ImportRefused("othersAtWork." + type);
        }
    }

    private List<F> wanted(List<Read<F>> read) {
        return read.stream()
                .filter(line -> !line.isThere() || !preview.plan().withoutThere())
                .map(Read::form)
                .filter(Objects::nonNull)
                .toList();
    }
}

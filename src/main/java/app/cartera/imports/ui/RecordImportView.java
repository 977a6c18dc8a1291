package app.cartera.imports.ui;

import app.cartera.access.Later;
import app.cartera.imports.ColumnMeaning;
import app.cartera.imports.ColumnMeaning.Kind;
import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportTable;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImportPreview;
import app.cartera.imports.RecordImportService;
import app.cartera.imports.RecordImports;
import app.cartera.imports.WrongLine;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Imports records from a file in which each line is one.
 *
 * @param <C> what columns can say
 * @param <F> what a person edits of a record
 */
public abstract class RecordImportView<C extends Enum<C> & ColumnMeaning, F extends Record>
        extends ImportView<C, RecordImport<C, F>, RecordImportPreview<C, F>> {

    private static final int NAMED = 10;

    private final transient RecordImportService imports;
    private final transient RecordImports<C, F> records;

    protected RecordImportView(
            RecordImportService imports,
            RecordImports<C, F> records,
            OperationRuns runs,
            UndoService undoing,
            Later later) {
        super(records.type(), runs, undoing, later);
        this.imports = imports;
        this.records = records;
    }

    /** The first records as they will be. */
    protected abstract Component first(String title, List<F> records);

    /** Adds what is to be known of what lines name that is not there. */
    protected abstract void note(RecordImportPreview<C, F> preview, ImportNotes notes);

    @Override
    protected ImportFile keep(String name, InputStream uploaded) throws IOException {
        return imports.keep(name, uploaded);
    }

    @Override
    protected ImportTable<C> look(ImportFile file, Locale locale) {
        return imports.look(records, file, locale);
    }

    @Override
    protected RecordImport<C, F> plan(ImportTable<C> table) {
        var roles = table.columns().stream().map(ImportColumn::guess).toList();
        return new RecordImport<>(table.file(), roles, records.blank(), true, getLocale());
    }

    @Override
    protected List<C> roles() {
        return records.meanings();
    }

    @Override
    protected String words(C role) {
        return role.kind() == Kind.NOTHING
                ? getTranslation("import.role.IGNORED")
                : getTranslation("field." + records.type().name().toLowerCase(Locale.ROOT) + "." + role.field());
    }

    @Override
    protected RecordImportPreview<C, F> preview(RecordImport<C, F> plan) {
        return imports.preview(records, plan);
    }

    @Override
    protected Component findings(RecordImportPreview<C, F> preview) {
        var findings = new Div();
        findings.addClassName("import-preview");
        var notes = new ImportNotes();
        notes.add("import.there." + records.type(), preview.there());
        note(preview, notes);
        findings.add(notes);
        if (preview.there().number() > 0) {
            findings.add(withoutThere(preview.plan()));
        }
        if (preview.records() > 0) {
            var first = preview.first();
            findings.add(first(FirstTitle.of(preview, first.size()), first));
        }
        return findings;
    }

    /** The first of these names. */
    protected static String namesOf(List<String> unknown) {
        var named = String.join(", ", unknown.stream().limit(NAMED).toList());
        return unknown.size() > NAMED ? named + ", …" : named;
    }

    @Override
    protected Stream<WrongLine> wrongLines(RecordImportPreview<C, F> preview) {
        return imports.wrongLines(records, preview);
    }

    @Override
    protected long apply(RecordImportPreview<C, F> preview, boolean goodLines) {
        return imports.apply(records, preview, goodLines);
    }
}

package app.cartera.finance.imports;

import app.cartera.finance.ClosedToEntries;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryService;
import app.cartera.finance.imports.LineJudge.Judged;
import app.cartera.finance.rates.Conversion;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.PastImports;
import app.cartera.imports.WrongLine;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.shared.CompanyCurrency;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads files of entries, and writes what is good in them, a stretch at a time. */
@Component
class EntryImporter {

    private static final long NO_OPERATION = 0;

    /** Meanwhile nobody can tell which entries are there. */
    private static final Set<OperationKind> ADDING_OR_REMOVING =
            Set.of(OperationKind.IMPORT, OperationKind.REMOVE, OperationKind.UNDO);

    private final ImportProjects projects;
    private final ImportCategories categories;
    private final EntriesThere entriesThere;
    private final PastImports pastImports;
    private final Conversion conversion;
    private final CompanyCurrency companyCurrency;
    private final EntryService entries;
    private final OperationRuns runs;

    EntryImporter(
            ImportProjects projects,
            ImportCategories categories,
            EntriesThere entriesThere,
            PastImports pastImports,
            Conversion conversion,
            CompanyCurrency companyCurrency,
            EntryService entries,
            OperationRuns runs) {
        this.projects = projects;
        this.categories = categories;
        this.entriesThere = entriesThere;
        this.pastImports = pastImports;
        this.conversion = conversion;
        this.companyCurrency = companyCurrency;
        this.entries = entries;
        this.runs = runs;
    }

    /** @throws ImportRefused when what is there already changes at this moment, and is to be left out */
    EntryImportPreview preview(EntryImport plan) {
        checkThatNobodyElseIsAtWork(plan, NO_OPERATION);
        var asOf = Instant.now();
        var tally = new ImportTally(conversion.ofAnyDay(), companyCurrency.code());
        var file = pastImports.look(plan.file());
        var last = entriesThere.last();
        try (var lines = ImportLines.open(plan)) {
            var judge = judge(plan, lines, asOf);
            lines.stretches().forEach(some -> {
                var judged = judge.judge(some);
                var there = entriesThere.among(entries(judged), last);
                for (var line = 0; line < some.size(); line++) {
                    tally.add(some.get(line), judged.get(line), there, plan.withoutThere());
                }
            });
            var earlier = pastImports.latest(file, RecordType.ENTRY).orElse(null);
            return tally.preview(plan, lines.titles(), file, earlier, asOf);
        }
    }

    /**
     * The lines that the preview found wrong, read as they are asked for; closing the stream closes the file. What is told of
     * them is what is wrong now.
     */
    Stream<WrongLine> wrongLines(EntryImportPreview shown) {
        var lines = ImportLines.open(shown.plan());
        var judge = judge(shown.plan(), lines, shown.asOf());
        return lines.wrongLines(
                shown.wrong(),
                some -> judge.judge(some).stream().map(Judged::errors).toList());
    }

    /**
     * Writes the entries of these lines.
     *
     * @param whole whether nothing is to be written where a line is wrong by now, or its project closed
     * @throws ImportRefused when a line is
     * @throws ClosedToEntries when a project is
     */
    void write(Begun begun, ImportLines file, List<ParsedLine> lines, boolean whole) {
        var judged = judge(begun.plan(), file, begun.asOf()).judge(lines);
        var wrong = judged.stream().filter(line -> !line.errors().isEmpty()).count();
        if (whole && wrong > 0) {
            throw ImportRefused.wrongLines(Math.toIntExact(wrong));
        }
        entries.post(begun.operation(), wanted(entries(judged), begun), !whole);
    }

    /** @throws ImportRefused when somebody has begun to import the file since the preview, or to change what is there */
    Begun begin(long operation, EntryImportPreview preview) {
        pastImports.add(operation, preview.file());
        checkThatNobodyElseIsAtWork(preview.plan(), operation);
        return new Begun(operation, preview.plan(), preview.asOf(), entriesThere.last());
    }

    /** What an Undo is about to take out, or another import to add, is neither there nor not. */
    private void checkThatNobodyElseIsAtWork(EntryImport plan, long operation) {
        if (plan.withoutThere() && runs.othersRun(RecordType.ENTRY, operation, ADDING_OR_REMOVING)) {
            throw new ImportRefused("othersAtWork");
        }
    }

    private LineJudge judge(EntryImport plan, ImportLines lines, Instant asOf) {
        return new LineJudge(projects, categories.known(), plan.defaults(), lines.projectColumn(), asOf);
    }

    private List<EntryForm> wanted(List<EntryForm> entries, Begun begun) {
        var there = begun.plan().withoutThere()
                ? entriesThere.among(entries, begun.lastEntry())
                : Set.<EntriesThere.Key>of();
        return entries.stream()
                .filter(entry -> !there.contains(EntriesThere.Key.of(entry)))
                .toList();
    }

    private static List<EntryForm> entries(List<Judged> judged) {
        return judged.stream().flatMap(line -> line.entries().stream()).toList();
    }

    /**
     * An import that is going on.
     *
     * @param asOf when it was previewed
     * @param lastEntry up to which entry one can be there already; what the import itself adds comes later
     */
    record Begun(long operation, EntryImport plan, Instant asOf, long lastEntry) {}
}

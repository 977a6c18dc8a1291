package app.cartera.finance.imports;

import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.MissingRate;
import app.cartera.finance.imports.EntryImportPreview.Sample;
import app.cartera.finance.imports.EntryImportPreview.Sum;
import app.cartera.finance.rates.Conversion.Conversions;
import app.cartera.imports.EarlierImport;
import app.cartera.imports.FileOnce;
import app.cartera.imports.FoundLines;
import app.cartera.imports.WrongLineTally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what would be imported, and of that what has no rate. */
final class ImportTally {

    /** One more than are named, to tell that there are more. */
    private static final int CATEGORIES_KEPT = EntryImportPreview.CATEGORIES_NAMED + 1;

    private final Conversions conversions;
    private final String companyCurrency;
    private final Map<List<Object>, Sum> sums = new HashMap<>();
    /** The lines by a digest of all their cells, as a file may have some hundred thousand. */
    private final Set<UUID> seen = new HashSet<>();

    private final List<Sample> first = new ArrayList<>();
    private final WrongLineTally wrong = new WrongLineTally();
    private final Map<List<String>, MissingRate> missingRates = new HashMap<>();
    private final Map<String, String> unknownCategories = new LinkedHashMap<>();
    private int lines;
    private FoundLines withoutAmount = FoundLines.NONE;
    private FoundLines there = FoundLines.NONE;
    private FoundLines repeated = FoundLines.NONE;
    private int uncategorised;
    private FoundLines shortened = FoundLines.NONE;

    /** @param conversions by which what is imported will be converted */
    ImportTally(Conversions conversions, String companyCurrency) {
        this.conversions = conversions;
        this.companyCurrency = companyCurrency;
    }

    /**
     * @param read what stands in the file
     * @param line what becomes of it
     * @param already entries that are there
     * @param withoutThere whether those are left out
     */
    void add(ParsedLine read, LineJudge.Judged line, Set<EntriesThere.Key> already, boolean withoutThere) {
        lines++;
        var number = read.line().number();
        if (!line.errors().isEmpty()) {
            wrong.add(number, line.errors());
        } else if (line.entries().isEmpty()) {
            withoutAmount = withoutAmount.and(number);
        }
        var imported = 0;
        for (var entry : line.entries()) {
            var isThere = already.contains(EntriesThere.Key.of(entry));
            there = isThere ? there.and(number) : there;
            if (!isThere || !withoutThere) {
                addEntry(number, entry, line);
                imported++;
            }
        }
        if (imported > 0 && !seen.add(digest(read))) {
            repeated = repeated.and(number);
        }
    }

    private static UUID digest(ParsedLine read) {
        var cells = read.line().cells().toString();
        return UUID.nameUUIDFromBytes(cells.getBytes(StandardCharsets.UTF_8));
    }

    private void addEntry(int number, EntryForm entry, LineJudge.Judged line) {
        sums.merge(
                List.of(entry.kind(), entry.currency()),
                new Sum(entry.kind(), entry.currency(), 1, entry.amount()),
                Sum::plus);
        if (first.size() < EntryImportPreview.SAMPLES) {
            first.add(new Sample(line.project(), entry));
        }
        addMissingRates(entry, line.projectCurrency());
        shortened = line.shortened() ? shortened.and(number) : shortened;
        var category = line.unknownCategory();
        if (category != null) {
            uncategorised++;
            if (unknownCategories.size() < CATEGORIES_KEPT) {
                unknownCategories.putIfAbsent(CategoryService.key(category), category);
            }
        }
    }

    private void addMissingRates(EntryForm entry, String projectCurrency) {
        var converted = conversions.of(entry.amount(), entry.currency(), projectCurrency, entry.date());
        if (converted.inProject() == null) {
            addMissingRate(projectCurrency, entry);
        }
        if (converted.inCompany() == null && !companyCurrency.equals(projectCurrency)) {
            addMissingRate(companyCurrency, entry);
        }
    }

    private void addMissingRate(String wanted, EntryForm entry) {
        missingRates.merge(
                List.of(entry.currency(), wanted),
                new MissingRate(entry.currency(), wanted, 1, entry.date(), entry.date()),
                MissingRate::plus);
    }

    EntryImportPreview preview(
            EntryImport plan, List<String> columns, FileOnce file, @Nullable EarlierImport earlier, Instant asOf) {
        var sorted = sums.values().stream()
                .sorted(Comparator.comparing(Sum::currency).thenComparing(Sum::kind))
                .toList();
        var lacking = missingRates.values().stream()
                .sorted(Comparator.comparing(MissingRate::from).thenComparing(MissingRate::to))
                .toList();
        return new EntryImportPreview(
                plan,
                columns,
                lines,
                withoutAmount,
                sorted,
                List.copyOf(first),
                wrong.lines(),
                wrong.firstErrors(),
                there,
                repeated,
                uncategorised,
                List.copyOf(unknownCategories.values()),
                lacking,
                shortened,
                earlier,
                file,
                asOf);
    }
}

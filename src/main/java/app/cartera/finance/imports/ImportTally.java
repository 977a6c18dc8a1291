package app.cartera.finance.imports;

import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.imports.EntryImportPreview.Earlier;
import app.cartera.finance.imports.EntryImportPreview.Sample;
import app.cartera.finance.imports.EntryImportPreview.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what would be imported. */
final class ImportTally {

    private static final int ERRORS_KEPT = 1000;
    /** One more than are named, to tell that there are more. */
    private static final int CATEGORIES_KEPT = EntryImportPreview.CATEGORIES_NAMED + 1;

    private final Map<List<Object>, Sum> sums = new HashMap<>();
    private final List<Sample> first = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final Map<String, String> unknownCategories = new LinkedHashMap<>();
    private int lines;
    private int wrongLines;
    private int withoutAmount;
    private int there;
    private int uncategorised;
    private int shortened;

    /**
     * @param already entries that are there
     * @param withoutThere whether those are left out
     */
    void add(LineJudge.Judged line, Set<EntriesThere.Key> already, boolean withoutThere) {
        lines++;
        if (!line.errors().isEmpty()) {
            addErrors(line.errors());
        } else if (line.entries().isEmpty()) {
            withoutAmount++;
        }
        for (var entry : line.entries()) {
            var isThere = already.contains(EntriesThere.Key.of(entry));
            there += isThere ? 1 : 0;
            if (!isThere || !withoutThere) {
                addEntry(entry, line);
            }
        }
    }

    private void addErrors(List<LineError> ofLine) {
        wrongLines++;
        if (errors.size() < ERRORS_KEPT) {
            errors.addAll(ofLine);
        }
    }

    private void addEntry(EntryForm entry, LineJudge.Judged line) {
        sums.merge(
                List.of(entry.kind(), entry.currency()),
                new Sum(entry.kind(), entry.currency(), 1, entry.amount()),
                Sum::plus);
        if (first.size() < EntryImportPreview.SAMPLES) {
            first.add(new Sample(line.project(), entry));
        }
        shortened += line.shortened() ? 1 : 0;
        var category = line.unknownCategory();
        if (category != null) {
            uncategorised++;
            if (unknownCategories.size() < CATEGORIES_KEPT) {
                unknownCategories.putIfAbsent(CategoryService.key(category), category);
            }
        }
    }

    EntryImportPreview preview(EntryImport plan, String hash, @Nullable Earlier earlier, long follows, Instant asOf) {
        var sorted = sums.values().stream()
                .sorted(Comparator.comparing(Sum::currency).thenComparing(Sum::kind))
                .toList();
        return new EntryImportPreview(
                plan,
                lines,
                withoutAmount,
                sorted,
                List.copyOf(first),
                wrongLines,
                List.copyOf(errors),
                there,
                uncategorised,
                List.copyOf(unknownCategories.values()),
                shortened,
                earlier,
                follows,
                hash,
                asOf);
    }
}

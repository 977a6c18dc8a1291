package app.cartera.imports;

import app.cartera.shared.Folded;
import app.cartera.sheet.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what would be imported, and keeps the first of it. */
final class RecordTally<C extends Enum<C> & ColumnMeaning, F extends Record> {

    private static final int SAMPLES = 10;
    private static final int UNKNOWN_KEPT = 1000;

    private final RecordImport<C, F> plan;
    private final List<F> first = new ArrayList<>();
    private final WrongLineTally wrong = new WrongLineTally();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private int lines;
    private int records;
    private FoundLines there = FoundLines.NONE;
    private int unknownLines;
    private FoundLines doubtful = FoundLines.NONE;

    RecordTally(RecordImport<C, F> plan) {
        this.plan = plan;
    }

    /** @param read what the lines say, one by one */
    void addAll(List<Line> some, List<RecordReader.Read<F>> read) {
        for (var each = 0; each < some.size(); each++) {
            add(some.get(each).number(), read.get(each));
        }
    }

    private void add(int number, RecordReader.Read<F> line) {
        lines++;
        there = line.isThere() ? there.and(number) : there;
        var form = line.form();
        if (form == null) {
            wrong.add(number, line.errors());
            addUnknown(line.unknown());
        } else if (!line.isThere() || !plan.withoutThere()) {
            addRecord(form);
            doubtful = line.isDoubtful() ? doubtful.and(number) : doubtful;
            addUnknown(line.unknown());
        }
    }

    private void addRecord(F form) {
        records++;
        if (first.size() < SAMPLES) {
            first.add(form);
        }
    }

    private void addUnknown(@Nullable String name) {
        if (name != null) {
            unknownLines++;
            if (unknown.size() < UNKNOWN_KEPT) {
                unknown.putIfAbsent(Folded.key(name), name);
            }
        }
    }

    RecordImportPreview<C, F> preview(List<String> columns, @Nullable EarlierImport earlier, FileOnce file) {
        return new RecordImportPreview<>(
                plan,
                columns,
                lines,
                records,
                List.copyOf(first),
                wrong.lines(),
                wrong.firstErrors(),
                there,
                List.copyOf(unknown.values()),
                unknownLines,
                doubtful,
                earlier,
                file);
    }
}

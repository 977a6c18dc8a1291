package app.cartera.imports;

import app.cartera.sheet.Line;
import app.cartera.sheet.Sheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The lines of a file of records, read after a look at all of them.
 *
 * @param <F> what a person edits of a record
 */
final class RecordLines<C extends Enum<C> & ColumnMeaning, F extends Record> implements LineSource<Line> {

    private final ColumnValues<C> values;
    private final RecordReader<F> reader;
    private final Sheet sheet;
    private final Iterator<Line> lines;

    private RecordLines(ColumnValues<C> values, RecordReader<F> reader, Sheet sheet) {
        this.values = values;
        this.reader = reader;
        this.sheet = sheet;
        lines = sheet.lines().iterator();
    }

    static <C extends Enum<C> & ColumnMeaning, F extends Record> RecordLines<C, F> open(
            RecordImports<C, F> records, RecordImport<C, F> plan) {
        var values = values(plan);
        return new RecordLines<>(
                values, records.reader(plan, values), plan.file().open());
    }

    private static <C extends Enum<C> & ColumnMeaning> ColumnValues<C> values(RecordImport<C, ?> plan) {
        try (var sheet = plan.file().open()) {
            var values = new ColumnValues<>(sheet.columns(), plan);
            sheet.lines().forEach(values::look);
            return values;
        }
    }

    /** See {@link FileWidth#titles}. */
    List<String> titles() {
        return values.titles();
    }

    /** The line so that it says the same without the others. */
    Line alone(Line line) {
        return values.alone(line);
    }

    /** What these lines say, one by one. */
    List<RecordReader.Read<F>> read(List<Line> some) {
        return reader.read(some);
    }

    @Override
    public List<Line> next(int records) {
        var next = new ArrayList<Line>();
        while (lines.hasNext() && next.size() < records) {
            next.add(lines.next());
        }
        return next;
    }

    @Override
    public int number(Line line) {
        return line.number();
    }

    @Override
    public void close() {
        sheet.close();
    }
}

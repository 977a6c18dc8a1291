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
final class RecordLines<F extends Record> implements LineSource<Line> {

    private final FileColumns columns;
    private final RecordReader<F> reader;
    private final Sheet sheet;
    private final Iterator<Line> lines;

    private RecordLines(FileColumns columns, RecordReader<F> reader, Sheet sheet) {
        this.columns = columns;
        this.reader = reader;
        this.sheet = sheet;
        lines = sheet.lines().iterator();
    }

    static <C extends Enum<C> & ColumnMeaning, F extends Record> RecordLines<F> open(
            RecordImports<C, F> records, RecordImport<C, F> plan) {
        var kinds = plan.roles().stream().map(ColumnMeaning::kind).toList();
        var columns = FileColumns.lookAt(plan.file(), kinds, plan.locale());
        var reader = records.reader(plan, new ColumnValues<>(columns, plan.roles()));
        return new RecordLines<>(columns, reader, plan.file().open());
    }

    /** The titles of all columns. */
    List<String> titles() {
        return columns.titles();
    }

    @Override
    public Line alone(Line line) {
        return columns.alone(line);
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

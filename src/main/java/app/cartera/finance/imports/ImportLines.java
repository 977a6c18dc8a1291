package app.cartera.finance.imports;

import app.cartera.imports.FileColumns;
import app.cartera.imports.LineError;
import app.cartera.imports.LineSource;
import app.cartera.imports.RecordFault;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Line;
import app.cartera.sheet.Sheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The lines of a file, read a stretch at a time, after a look at all of them. */
final class ImportLines implements LineSource<ParsedLine> {

    /** What has no fault of its own, as it can say anything. */
    private static final Set<ColumnRole> TEXTS = EnumSet.of(ColumnRole.CATEGORY, ColumnRole.TEXT, ColumnRole.REFERENCE);

    private final FileColumns columns;
    private final LineParser parser;
    private final List<ColumnRole> roles;
    private final Sheet sheet;
    private final Iterator<Line> lines;

    private ImportLines(FileColumns columns, EntryImport plan, Sheet sheet) {
        this.columns = columns;
        parser = new LineParser(columns, plan);
        roles = plan.roles();
        this.sheet = sheet;
        lines = sheet.lines().iterator();
    }

    static ImportLines open(EntryImport plan) {
        var kinds = plan.roles().stream().map(ColumnRole::kind).toList();
        var columns = FileColumns.lookAt(plan.file(), kinds, plan.locale());
        return new ImportLines(columns, plan, plan.file().open());
    }

    /** The title of the column that names the projects; empty where there is none. */
    String projectColumn() {
        return parser.title(ColumnRole.PROJECT);
    }

    /** The titles of all columns. */
    List<String> titles() {
        return columns.titles();
    }

    @Override
    public Line alone(ParsedLine line) {
        return columns.alone(line.line());
    }

    @Override
    public List<ParsedLine> next(int entries) {
        var next = new ArrayList<ParsedLine>();
        var amounts = 0;
        while (lines.hasNext() && amounts < entries && next.size() < entries) {
            var line = checked(parser.read(lines.next()));
            next.add(line);
            amounts += line.amounts().size();
        }
        return next;
    }

    /** With the formulas that fail in its texts, where anything comes of it. */
    private ParsedLine checked(ParsedLine line) {
        var failures = IntStream.range(0, roles.size())
                .filter(column -> TEXTS.contains(roles.get(column)))
                .filter(column -> line.line().cell(column) instanceof Cell.Failure)
                .mapToObj(column -> failure(line, column))
                .toList();
        return failures.isEmpty() || line.isWithoutAmount() ? line : line.withErrors(failures);
    }

    private LineError failure(ParsedLine line, int column) {
        var shown = line.line().cell(column).text();
        return new LineError(
                line.number(), RecordFault.FAILED_FORMULA, columns.titles().get(column), shown);
    }

    @Override
    public int number(ParsedLine line) {
        return line.number();
    }

    @Override
    public void close() {
        sheet.close();
    }
}

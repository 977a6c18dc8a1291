package app.cartera.finance.imports;

import app.cartera.imports.FileWidth;
import app.cartera.imports.LineSource;
import app.cartera.sheet.Line;
import app.cartera.sheet.Sheet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The lines of a file, read a stretch at a time, after a look at all of them. */
final class ImportLines implements LineSource<ParsedLine> {

    private final LineParser parser;
    private final Sheet sheet;
    private final Iterator<Line> lines;

    private ImportLines(LineParser parser, Sheet sheet) {
        this.parser = parser;
        this.sheet = sheet;
        lines = sheet.lines().iterator();
    }

    static ImportLines open(EntryImport plan) {
        return new ImportLines(parser(plan), plan.file().open());
    }

    private static LineParser parser(EntryImport plan) {
        try (var sheet = plan.file().open()) {
            var parser = new LineParser(sheet.columns(), plan);
            sheet.lines().forEach(parser::look);
            return parser;
        }
    }

    /** The title of the column that names the projects; empty where there is none. */
    String projectColumn() {
        return parser.title(ColumnRole.PROJECT);
    }

    /** See {@link FileWidth#titles}. */
    List<String> titles() {
        return parser.titles();
    }

    /** The line so that it says the same without the others. */
    Line alone(ParsedLine line) {
        return parser.alone(line.line());
    }

    @Override
    public List<ParsedLine> next(int entries) {
        var next = new ArrayList<ParsedLine>();
        var amounts = 0;
        while (lines.hasNext() && amounts < entries && next.size() < entries) {
            var line = parser.read(lines.next());
            next.add(line);
            amounts += line.amounts().size();
        }
        return next;
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

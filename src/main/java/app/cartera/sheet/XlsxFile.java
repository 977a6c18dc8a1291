package app.cartera.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel, or of any program that writes the same. */
final class XlsxFile {

    private XlsxFile() {}

    static List<String> sheetNames(Path file, Limits limits) throws IOException {
        try (var workbook = open(file, limits)) {
            return workbook.getSheets()
                    .filter(XlsxFile::isVisible)
                    .map(sheet -> sheet.getName())
                    .toList();
        }
    }

    /** The lines of the sheet of that name, or of the first visible one, read as they are asked for. */
    static Stream<Line> lines(Path file, @Nullable String sheetName, Limits limits) throws IOException {
        var workbook = open(file, limits);
        try {
            return sheet(workbook, sheetName).openStream().map(new Rows()::line).onClose(() -> close(workbook));
        } catch (UnreadableSheet unreadable) {
            workbook.close();
            throw unreadable;
        } catch (RuntimeException | IOException damaged) {
            workbook.close();
            throw UnreadableSheet.damaged(damaged);
        }
    }

    private static org.dhatim.fastexcel.reader.Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
        return name == null
                ? workbook.getSheets().filter(XlsxFile::isVisible).findFirst().orElseGet(workbook::getFirstSheet)
                : workbook.findSheet(name).orElseThrow(() -> UnreadableSheet.noSuchSheet(name));
    }

    private static boolean isVisible(org.dhatim.fastexcel.reader.Sheet sheet) {
        return sheet.getVisibility() == SheetVisibility.VISIBLE;
    }

    private static ReadableWorkbook open(Path file, Limits limits) throws IOException {
        var parts = XlsxParts.check(file, limits);
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.haveFormats(), true));
        } catch (RuntimeException | IOException damaged) {
            throw UnreadableSheet.damaged(damaged);
        }
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Counts the rows, as not all programs write which they are. */
    private static final class Rows {

        private final XlsxCells cells = new XlsxCells();
        private int number;

        Line line(Row row) {
            number = Math.max(number + 1, row.getRowNum());
            return new Line(number, row.stream().map(cells::cell).toList());
        }
    }
}

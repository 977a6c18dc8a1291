package app.cartera.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV and XLSX files as people have them: whatever they are called, with a title above the header, in the character
 * set and with the delimiter of whoever made them. A file is read as it comes, and never as a whole.
 */
public final class SheetReader {

    /** The session keeps what each of them is called and says. */
    private static final int MOST_COLUMNS = 300;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private SheetReader() {}

    /** The names of the visible sheets in an XLSX file, the one that {@link #open(Path)} opens first; none of a CSV file. */
    public static List<String> sheetNames(Path file) throws IOException {
        return begins(file, ZIP) ? XlsxFile.sheetNames(checked(file, Limits.USUAL), Limits.USUAL) : List.of();
    }

    /**
     * Opens a CSV file, or the first visible sheet of an XLSX file.
     *
     * @throws UnreadableSheet when it is neither, has no header line, is empty, or is too large
     */
    public static Sheet open(Path file) throws IOException {
        return open(file, null, Limits.USUAL);
    }

    /**
     * Opens the sheet of this name in an XLSX file.
     *
     * @throws UnreadableSheet when there is no such sheet, or see {@link #open(Path)}
     */
    public static Sheet open(Path file, String sheetName) throws IOException {
        return open(file, sheetName, Limits.USUAL);
    }

    static Sheet open(Path file, @Nullable String sheetName, Limits limits) throws IOException {
        if (begins(file, OLE2)) {
            throw UnreadableSheet.oldExcel();
        }
        if (Files.size(checked(file, limits)) == 0) {
            throw UnreadableSheet.empty();
        }
        return table(begins(file, ZIP) ? XlsxFile.lines(file, sheetName, limits) : CsvFile.lines(file), limits);
    }

    private static Path checked(Path file, Limits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw UnreadableSheet.tooLarge(limits);
        }
        return file;
    }

    private static boolean begins(Path file, int[] wanted) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (var each : wanted) {
                if (in.read() != each) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Sheet table(Stream<Line> all, Limits limits) {
        try {
            var lines = new Readable(all.filter(line -> !line.isEmpty()).iterator());
            var first = new ArrayList<Line>();
            while (first.size() < Header.LOOKED_AT && lines.hasNext()) {
                first.add(lines.next());
            }
            if (first.isEmpty()) {
                throw UnreadableSheet.empty();
            }
            var header = Header.in(first).orElseThrow(UnreadableSheet::noHeader);
            checkColumns(header.columns());
            var below = first.subList(header.position() + 1, first.size()).iterator();
            return new Sheet(
                    header.columns(),
                    stream(new Below(below, lines, header.columns().size(), limits.lines()))
                            .filter(line -> !line.isEmpty())
                            .onClose(all::close));
        } catch (RuntimeException unreadable) {
            all.close();
            throw unreadable;
        }
    }

    private static void checkColumns(List<?> columns) {
        if (columns.size() > MOST_COLUMNS) {
            throw UnreadableSheet.tooManyColumns(MOST_COLUMNS);
        }
    }

    private static Stream<Line> stream(Iterator<Line> lines) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Whatever a library throws at a file that is not as it should be, it is the file's fault. */
    private record Readable(Iterator<Line> lines) implements Iterator<Line> {

        @Override
        public boolean hasNext() {
            return read(lines::hasNext);
        }

        @Override
        public Line next() {
            return read(lines::next);
        }

        private static <T> T read(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (UnreadableSheet refused) {
                throw refused;
            } catch (RuntimeException unreadable) {
                throw UnreadableSheet.damaged(unreadable);
            }
        }
    }

    /** What is below the header: first what was looked at to find it, and then the rest. */
    private static class Below implements Iterator<Line> {

        private final Iterator<Line> first;
        private final Iterator<Line> rest;
        private final int columns;
        private final int most;
        private int given;

        Below(Iterator<Line> first, Iterator<Line> rest, int columns, int most) {
            this.first = first;
            this.rest = rest;
            this.columns = columns;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            return first.hasNext() || rest.hasNext();
        }

        @Override
        public Line next() {
            if (++given > most) {
                throw UnreadableSheet.tooManyLines(most);
            }
            var line = (first.hasNext() ? first : rest).next().fitted(columns);
            checkColumns(line.cells());
            return line;
        }
    }
}

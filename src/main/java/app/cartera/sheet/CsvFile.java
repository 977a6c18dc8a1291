package app.cartera.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A table as text, of which neither the character set nor the delimiter is told. */
final class CsvFile {

    private static final int SAMPLE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvFile() {}

    /** The lines with all of their cells, read as they are asked for. */
    static Stream<Line> lines(Path file) throws IOException {
        var charset = CsvCharset.of(file);
        var sample = sample(file, charset);
        if (!isText(sample)) {
            throw UnreadableSheet.neither();
        }
        var reader = open(file, charset);
        var handler = new CsvLineHandler();
        var csv = CsvReader.builder()
                .fieldSeparator(Delimiter.in(sample))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(CsvLineHandler.BUFFER)
                .build(handler, new Counted(reader, handler));
        return StreamSupport.stream(new Lines(csv.spliterator(), handler), false)
                .skip(Delimiter.isTold(sample) ? 1 : 0)
                .onClose(() -> close(reader));
    }

    private static String sample(Path file, Charset charset) throws IOException {
        try (var reader = open(file, charset)) {
            var sample = new char[SAMPLE];
            var read = 0;
            for (int more; read < SAMPLE && (more = reader.read(sample, read, SAMPLE - read)) > 0; ) {
                read += more;
            }
            return new String(sample, 0, read);
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Neither a picture nor a program, a page or a document, whatever it is called. */
    private static boolean isText(String sample) {
        var begin = sample.stripLeading();
        return !begin.isEmpty()
                && !begin.startsWith("<")
                && !begin.startsWith("{")
                && !begin.startsWith("%PDF")
                && sample.indexOf(0) < 0;
    }

    private static void close(Reader reader) {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tells what is read of it, and gives so little at once that a cell that is too long is no row of shorter ones. */
    private static final class Counted extends FilterReader {

        private static final int MOST_AT_ONCE = 1 << 13;

        private final CsvLineHandler handler;

        Counted(Reader reader, CsvLineHandler handler) {
            super(reader);
            this.handler = handler;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, Math.min(length, MOST_AT_ONCE));
            handler.read(new String(buffer, offset, Math.max(0, read)));
            return read;
        }
    }

    /** Says of a line that the library cannot read where it is. */
    private static final class Lines extends Spliterators.AbstractSpliterator<Line> {

        private final Spliterator<Line> lines;
        private final CsvLineHandler handler;

        Lines(Spliterator<Line> lines, CsvLineHandler handler) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.lines = lines;
            this.handler = handler;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Line> action) {
            try {
                return lines.tryAdvance(action);
            } catch (CsvParseException unreadable) {
                throw handler.refusal(unreadable);
            }
        }
    }
}

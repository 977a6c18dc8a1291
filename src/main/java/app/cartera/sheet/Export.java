package app.cartera.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A list that becomes a file when somebody fetches it.
 *
 * @param title what it is called, for people
 * @param name what it is called in the name of the file
 * @param locale the language of the reader
 * @param rows begins to read it
 */
public record Export<R>(
        String title, String name, Locale locale, List<SheetColumn<R>> columns, Supplier<SheetRows<R>> rows) {

    /** The list as a file of this kind. */
    public ExportFile as(SheetFormat format) {
        return new ListFile<>(this, format);
    }

    private record ListFile<R>(Export<R> export, SheetFormat format) implements ExportFile {

        @Override
        public boolean isTable() {
            return true;
        }

        @Override
        public String title() {
            return export.title;
        }

        @Override
        public String fileName(LocalDate day) {
            return "cartera-%s-%s.%s".formatted(export.name, day, format.extension());
        }

        @Override
        public String contentType() {
            return format.contentType();
        }

        @Override
        public void write(OutputStream out, ExportProgress progress) throws IOException {
            var columns = export.columns;
            try (var reading = export.rows.get()) {
                progress.expect(reading.total());
                var writer = format.writer(out, export.title, columns, export.locale);
                for (var some = reading.next(); !some.isEmpty(); some = reading.next()) {
                    for (var row : some) {
                        writer.write(columns.stream()
                                .map(column -> column.cell().apply(row))
                                .toList());
                    }
                    progress.wrote(some.size());
                    if (progress.isEnded()) {
                        return;
                    }
                }
                writer.close();
            }
        }
    }
}

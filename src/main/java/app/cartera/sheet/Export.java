package app.cartera.sheet;

import app.cartera.sheet.ExportProgress.State;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    /** "cartera-projects-2026-11-25.xlsx" */
    public String fileName(SheetFormat format, LocalDate day) {
        return "cartera-%s-%s.%s".formatted(name, day, format.extension());
    }

    /**
     * Writes the file to its end; or until it is cancelled or nobody takes it any more, and then what there is so far is no
     * file.
     *
     * @return whether it is complete
     */
    public boolean write(SheetFormat format, OutputStream out, ExportProgress progress) {
        if (!progress.begin()) {
            return false;
        }
        try {
            writeAll(format, out, progress);
            progress.end(State.DONE);
        } catch (IOException | UncheckedIOException gone) {
            progress.cancel();
        } finally {
            progress.end(State.FAILED);
        }
        return progress.state() == State.DONE;
    }

    private void writeAll(SheetFormat format, OutputStream out, ExportProgress progress) throws IOException {
        var reading = rows.get();
        progress.expect(reading.total());
        var writer = format.writer(out, title, columns, locale);
        for (var some = reading.next(); !some.isEmpty(); some = reading.next()) {
            for (var row : some) {
                writer.write(
                        columns.stream().map(column -> column.cell().apply(row)).toList());
            }
            progress.wrote(some.size());
            if (progress.isEnded()) {
                return;
            }
        }
        writer.close();
    }
}

package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;

/** Makes the files that tests read. */
abstract class SheetFiles {

    @TempDir
    Path folder;

    interface Reading {
        void read() throws IOException;
    }

    static void refused(String key, Reading reading) {
        assertThat(refusal(reading).key()).isEqualTo(key);
    }

    static UnreadableSheet refusal(Reading reading) {
        return catchThrowableOfType(UnreadableSheet.class, reading::read);
    }

    /** Opens the file and reads all of it. */
    static void readAll(Path file) throws IOException {
        try (var sheet = SheetReader.open(file)) {
            sheet.lines().forEach(line -> {});
        }
    }

    /** All of its lines, as they are told. */
    static List<String> lines(Path file) throws IOException {
        try (var sheet = SheetReader.open(file)) {
            return sheet.lines().map(SheetFiles::told).toList();
        }
    }

    static String told(Line line) {
        return line.number() + ": " + line.cells().stream().map(Cell::text).collect(Collectors.joining("|"));
    }

    Path csv(String text, Charset charset) throws IOException {
        return bytes(text.getBytes(charset));
    }

    Path bytes(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.xlsx"), bytes);
    }

    Path zip(String entry, String text) throws IOException {
        var file = folder.resolve("file.csv");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** With these parts in place of its own, or beside them. */
    Path workbook(Map<String, String> parts) throws IOException {
        var file = folder.resolve("small.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Data").value(0, 0, "Name");
        }
        try (var zip = FileSystems.newFileSystem(file)) {
            for (var part : parts.entrySet()) {
                var path = zip.getPath(part.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, part.getValue());
            }
        }
        return file;
    }

    /** As it is read from an Excel file where it has this format. */
    Cell number(BigDecimal number, String format) throws IOException {
        var file = folder.resolve("number.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            sheet.value(0, 0, "Amount");
            sheet.value(1, 0, number);
            sheet.style(1, 0).format(format).set();
        }
        try (var sheet = SheetReader.open(file)) {
            return sheet.lines().toList().getFirst().cell(0);
        }
    }

    static String sheet(String cells) {
        return "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>";
    }

    static String text(String address, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(address, text);
    }
}

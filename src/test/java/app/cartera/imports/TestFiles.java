package app.cartera.imports;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Files as people would upload them; each test has its own, as those that are imported are deleted. */
public final class TestFiles {

    private TestFiles() {}

    public static ImportFile csv(String... lines) {
        return file("entries.csv", path -> Files.writeString(path, String.join("\n", lines)));
    }

    public static ImportFile resource(String name) {
        return file(name, path -> {
            try (InputStream in = TestFiles.class.getResourceAsStream("/" + name)) {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    /** An Excel file with a sheet for each of these tables, which are called Sheet 1 and so on. */
    public static ImportFile xlsx(String[]... sheets) {
        return file("entries.xlsx", path -> {
            try (var out = Files.newOutputStream(path);
                    var workbook = new Workbook(out, "Cartera", "1.0")) {
                for (var number = 0; number < sheets.length; number++) {
                    var sheet = workbook.newWorksheet("Sheet " + (number + 1));
                    for (var row = 0; row < sheets[number].length; row++) {
                        var cells = sheets[number][row].split(";");
                        for (var column = 0; column < cells.length; column++) {
                            sheet.value(row, column, cells[column]);
                        }
                    }
                }
            }
        });
    }

    /** An Excel file with one line, whose amount has this format. */
    public static ImportFile xlsx(String format) {
        return file("amount.xlsx", path -> {
            try (var out = Files.newOutputStream(path);
                    var workbook = new Workbook(out, "Cartera", "1.0")) {
                var sheet = workbook.newWorksheet("Sheet 1");
                sheet.value(0, 0, "Project");
                sheet.value(0, 1, "Date");
                sheet.value(0, 2, "Amount");
                sheet.value(1, 0, "P-1");
                sheet.value(1, 1, "2026-03-04");
                sheet.value(1, 2, 1200);
                sheet.style(1, 2).format(format).set();
            }
        });
    }

    /** A line for each number, as {@code P-1;2026-03-04;1.25;n}. */
    public static ImportFile many(String code, int lines) {
        var all = new ArrayList<>(List.of("Project;Date;Amount;Reference"));
        for (var line = 1; line <= lines; line++) {
            all.add(code + ";2026-03-04;1.25;" + line);
        }
        return csv(all.toArray(String[]::new));
    }

    private static ImportFile file(String name, Writing writing) {
        try {
            var content = File.createTempFile("cartera", null);
            content.deleteOnExit();
            writing.to(content.toPath());
            return ImportFile.of(name, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Writing {

        void to(Path path) throws IOException;
    }
}

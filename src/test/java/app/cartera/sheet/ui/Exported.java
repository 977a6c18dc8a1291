package app.cartera.sheet.ui;

import app.cartera.sheet.SheetReader;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.menubar.MenuBarTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that a person gets from the export menu of the page that is open. */
public final class Exported {

    private Exported() {}

    /** The lines, the header among them, with a bar between the cells. */
    public static List<String> lines(SpringBrowserlessTest test, String format) {
        try {
            var file = Files.createTempFile("exported", null);
            fetch(test, format, file);
            try (var sheet = SheetReader.open(file)) {
                return Stream.concat(
                                Stream.of(String.join("|", sheet.columns())),
                                sheet.lines()
                                        .map(line -> line.cells().stream()
                                                .map(cell -> cell.text())
                                                .collect(Collectors.joining("|"))))
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file of the dialog that is open. */
    public static byte[] opened(SpringBrowserlessTest test) {
        var file = new ByteArrayOutputStream();
        download(test, file);
        return file.toByteArray();
    }

    private static void fetch(SpringBrowserlessTest test, String format, Path file) throws IOException {
        var menu = test.find(ExportMenu.class).single().getContent();
        new MenuBarTester<>(menu).clickItem("Exportar", format);
        try (var out = Files.newOutputStream(file)) {
            download(test, out);
        }
    }

    private static void download(SpringBrowserlessTest test, OutputStream out) {
        var link = test.find(Anchor.class)
                .from(test.find(ExportDialog.class).single())
                .single();
        new AnchorTester(link).download(out);
    }
}

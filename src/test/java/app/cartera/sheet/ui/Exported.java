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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that a person gets from the export menu of the page that is open. */
public final class Exported {

    private Exported() {}

    /** The lines, the header among them, with a bar between the cells. */
    public static List<String> lines(SpringBrowserlessTest test, String format) {
        return lines(file(test, "Exportar", format));
    }

    /** The lines of a file, the header among them, with a bar between the cells. */
    public static List<String> lines(byte[] content) {
        try {
            var file = Files.createTempFile("exported", null);
            Files.write(file, content);
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

    /** The file from the export menu that is called so. */
    public static byte[] file(SpringBrowserlessTest test, String menu, String format) {
        new MenuBarTester<>(test.find(ExportMenu.class).single().getContent()).clickItem(menu, format);
        return opened(test);
    }

    /** The file of the dialog that is open. */
    public static byte[] opened(SpringBrowserlessTest test) {
        var file = new ByteArrayOutputStream();
        fetch(test, file);
        return file.toByteArray();
    }

    /** Fetches the file of the dialog that is open. */
    public static void fetch(SpringBrowserlessTest test, OutputStream browser) {
        var link = test.find(Anchor.class)
                .from(test.find(ExportDialog.class).single())
                .single();
        new AnchorTester(link).download(browser);
    }
}

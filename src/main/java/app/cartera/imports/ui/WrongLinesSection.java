package app.cartera.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.imports.ImportPreview;
import app.cartera.imports.LineError;
import app.cartera.imports.WrongLine;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.sheet.ui.ExportMenu;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.stream.Stream;

/** The first lines that cannot be imported, under a heading that says how many there are, and all of them to take away. */
class WrongLinesSection extends TitledSection {

    /**
     * Not there where no line is wrong.
     *
     * @param heading the key of a text that has their number
     * @param all gives all of them, as the file has them
     */
    WrongLinesSection(String heading, ImportPreview<?> preview, SerializableSupplier<Stream<WrongLine>> all) {
        super(translate(heading, preview.wrongLines()), new WrongLines(preview.errors()));
        var shown = preview.errors().stream().map(LineError::line).distinct().count();
        if (preview.wrongLines() > shown) {
            var first = new Paragraph(getTranslation("import.wrongLines.first", shown));
            first.addClassName("hint");
            add(first);
        }
        add(new ExportMenu("import.wrongLines.download", () -> WrongLinesExport.of(preview.columns(), all)));
        setVisible(preview.wrongLines() > 0);
    }
}

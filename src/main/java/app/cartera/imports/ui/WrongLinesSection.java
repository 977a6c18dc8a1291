package app.cartera.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.imports.ImportPreview;
import app.cartera.imports.LineError;
import app.cartera.shared.ui.page.TitledSection;
import com.vaadin.flow.component.html.Paragraph;

/** The first lines that cannot be imported, under a heading that says how many there are. */
class WrongLinesSection extends TitledSection {

    /** @param heading the key of a text that has their number */
    WrongLinesSection(String heading, ImportPreview<?> preview) {
        super(translate(heading, preview.wrongLines()), new WrongLines(preview.errors()));
        var shown = preview.errors().stream().map(LineError::line).distinct().count();
        if (preview.wrongLines() > shown) {
            var first = new Paragraph(getTranslation("import.wrongLines.first", shown));
            first.addClassName("hint");
            add(first);
        }
    }
}

package app.cartera.imports.ui;

import app.cartera.imports.EarlierImport;
import app.cartera.imports.ImportPreview;
import app.cartera.journal.RecordType;
import app.cartera.journal.ui.OperationView;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;

/** What importing the file would do: what comes of the good lines, and what is wrong with the others. */
class PreviewStep extends Composite<Div> {

    private final ImportPreview<?> preview;
    private final Checkbox again = new Checkbox(getTranslation("import.again"), tick -> showWhetherReady());
    private final Checkbox goodLines = new Checkbox("", tick -> showWhetherReady());
    private final Button applyButton = new Button();

    /**
     * @param told what comes of the good lines
     * @param wrong what cannot be imported
     * @param apply imports what is shown, with or without wrong lines in it
     */
    PreviewStep(
            ImportPreview<?> preview,
            RecordType type,
            Component told,
            WrongLinesSection wrong,
            Command back,
            SerializableConsumer<Boolean> apply) {
        this.preview = preview;
        getContent().addClassName("import-preview");
        if (preview.earlier() != null) {
            getContent().add(earlier(preview.earlier(), type));
        }
        goodLines.setLabel(getTranslation("import.goodLines", preview.wrongLines()));
        goodLines.setVisible(preview.records() > 0);
        wrong.add(goodLines);
        getContent().add(told, wrong);
        applyButton.setText(getTranslation("import.apply." + type, preview.records()));
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(applyButton, () -> apply.accept(goodLines.getValue()));
        var actions = new Div(new Button(getTranslation("wizard.back"), click -> back.execute()), applyButton);
        actions.addClassName("page-actions");
        getContent().add(actions);
        showWhetherReady();
    }

    /** What was imported before, or is not all good, needs a second thought. */
    private void showWhetherReady() {
        var wanted = preview.earlier() == null || again.getValue();
        var good = preview.wrongLines() == 0 || goodLines.getValue();
        applyButton.setEnabled(preview.records() > 0 && wanted && good);
    }

    private Div earlier(EarlierImport earlier, RecordType type) {
        var when = Formats.current().moment(earlier.at());
        var text =
                getTranslation("import.earlier." + type, earlier.user(), when, earlier.records(), earlier.fileName());
        var link = new RouterLink(
                getTranslation("import.showEarlier"),
                OperationView.class,
                OperationView.parameters(earlier.operationId()));
        var warning = new Div(new Span(text + " "), link, again);
        warning.addClassNames("warning", "import-earlier");
        return warning;
    }
}

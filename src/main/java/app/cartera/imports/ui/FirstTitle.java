package app.cartera.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.imports.ImportPreview;

/** The heading of the records that a preview shows as they will be: the first ones, where there are more. */
public final class FirstTitle {

    private FirstTitle() {}

    public static String of(ImportPreview<?> preview, int shown) {
        return preview.records() > shown ? translate("import.first", shown) : translate("import.first.all", shown);
    }
}

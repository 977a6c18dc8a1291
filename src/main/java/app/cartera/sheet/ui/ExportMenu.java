package app.cartera.sheet.ui;

import app.cartera.sheet.Export;
import app.cartera.sheet.SheetFormat;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableSupplier;

/** Exportar › CSV, Excel: what the list shows when one of them is chosen. */
public class ExportMenu extends Composite<MenuBar> {

    private final SerializableSupplier<Export<?>> list;

    public ExportMenu(SerializableSupplier<Export<?>> list) {
        this("export.menu", list);
    }

    /** @param text the key of what it is called */
    public ExportMenu(String text, SerializableSupplier<Export<?>> list) {
        this.list = list;
        var formats = getContent().addItem(getTranslation(text)).getSubMenu();
        for (var format : SheetFormat.values()) {
            formats.addItem(getTranslation("export.format." + format), click -> export(format));
        }
    }

    private void export(SheetFormat format) {
        new ExportDialog(list.get().as(format)).open();
    }
}

package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;

/** The firm's categories of entries as a file. */
final class CategoryExport {

    private CategoryExport() {}

    static Export<CategoryRow> of(CategoryService categories) {
        return new Export<>(
                translate("categories.title"),
                translate("categories.fileName"),
                Formats.current().locale(),
                columns(),
                () -> SheetRows.of(categories.all().stream()));
    }

    private static List<SheetColumn<CategoryRow>> columns() {
        return List.of(
                SheetColumn.wide(translate("category.name"), category -> Cell.of(CategoryNames.name(category))),
                SheetColumn.of(translate("category.state"), category -> Cell.of(CategoryNames.state(category))));
    }
}

package app.cartera.journal.ui;

import app.cartera.journal.Activity;
import app.cartera.journal.ChangeRow;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** What an operation did as a file, change after change. */
final class ChangesExport {

    private ChangesExport() {}

    static Export<ChangeRow> of(Activity activity, long operationId) {
        var locale = Formats.current().locale();
        return new Export<>(
                text("operation.grid"),
                text("operation.fileName") + "-" + operationId,
                locale,
                columns(locale),
                () -> SheetRows.following(last -> activity.changesFollowing(operationId, last, SheetRows.CHUNK)));
    }

    private static List<SheetColumn<ChangeRow>> columns(Locale locale) {
        return List.of(
                SheetColumn.of(
                        text("activity.type"),
                        row -> Cell.of(OperationText.type(row.record().type()))),
                SheetColumn.wide(text("operation.record"), row -> Cell.of(OperationText.name(row.record(), locale))),
                SheetColumn.of(text("operation.field"), row -> Cell.of(ChangesGrid.field(row, locale))),
                SheetColumn.wide(text("operation.before"), row -> Cell.of(ChangesGrid.before(row, locale))),
                SheetColumn.wide(text("operation.after"), row -> Cell.of(ChangesGrid.after(row, locale))));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

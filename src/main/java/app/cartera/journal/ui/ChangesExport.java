package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.Activity;
import app.cartera.journal.ChangeRow;
import app.cartera.journal.OperationRow;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operation did as a file, change after change. The only record is called as the page calls it. */
final class ChangesExport {

    private ChangesExport() {}

    static Export<ChangeRow> of(Activity activity, OperationRow operation) {
        var locale = Formats.current().locale();
        return new Export<>(
                translate("operation.grid"),
                translate("operation.fileName") + "-" + operation.id(),
                locale,
                columns(operation.only(), locale),
                () -> SheetRows.following(last -> activity.changesFollowing(operation.id(), last, SheetRows.CHUNK)));
    }

    private static List<SheetColumn<ChangeRow>> columns(@Nullable NamedRecord only, Locale locale) {
        return List.of(
                SheetColumn.of(
                        translate("activity.type"),
                        row -> Cell.of(OperationText.type(row.record().type()))),
                SheetColumn.wide(
                        translate("operation.record"),
                        row -> Cell.of(OperationText.fullName(only == null ? row.record() : only, locale))),
                SheetColumn.of(translate("operation.field"), row -> Cell.of(ChangesGrid.field(row, locale))),
                SheetColumn.wide(translate("operation.before"), row -> Cell.of(ChangesGrid.before(row, locale))),
                SheetColumn.wide(translate("operation.after"), row -> Cell.of(ChangesGrid.after(row, locale))));
    }
}

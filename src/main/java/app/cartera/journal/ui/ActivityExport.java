package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.OperationRow;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;

/** The operations that match as a file, in the order that is shown. */
final class ActivityExport {

    private ActivityExport() {}

    static Export<OperationRow> of(Activity activity, ActivityFilter filter, boolean earliestFirst) {
        var formats = Formats.current();
        return new Export<>(
                translate("activity.title"),
                translate("activity.fileName"),
                formats.locale(),
                columns(formats),
                () -> SheetRows.following(
                        last -> activity.following(filter, formats.zone(), earliestFirst, last, SheetRows.CHUNK)));
    }

    private static List<SheetColumn<OperationRow>> columns(Formats formats) {
        return List.of(
                SheetColumn.of(translate("activity.when"), row -> Cell.of(formats.local(row.at()))),
                SheetColumn.of(translate("activity.who"), row -> Cell.of(row.user())),
                SheetColumn.of(translate("activity.what"), row -> Cell.of(OperationText.kind(row.kind()))),
                SheetColumn.of(translate("activity.type"), row -> Cell.of(OperationText.type(row.type()))),
                SheetColumn.wide(translate("operation.record"), row -> name(row)),
                SheetColumn.of(translate("activity.records"), row -> Cell.of(row.records())),
                SheetColumn.wide(translate("activity.changes"), row -> Cell.of(changes(row, formats))),
                SheetColumn.of(translate("activity.state"), row -> Cell.of(OperationText.badgeText(row))));
    }

    private static Cell name(OperationRow row) {
        return row.only() == null ? Cell.EMPTY : Cell.of(OperationText.name(row.only()));
    }

    private static String changes(OperationRow row, Formats formats) {
        var undone = row.undoes();
        return undone == null
                ? OperationText.changes(row, formats.locale())
                : translate("activity.undoes", OperationText.kind(undone.kind()));
    }
}

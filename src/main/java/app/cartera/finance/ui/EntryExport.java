package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryService;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;

/**
 * The entries of a project that match as a file, in the order that is shown. What an entry comes to in the currency of the
 * project is not rounded, so that whoever adds up the column gets the project's figure to the cent.
 */
final class EntryExport {

    private EntryExport() {}

    static Export<EntryRow> of(
            EntryService entries, ProjectRow project, EntryFilter filter, Sort sort, CategoryNames categories) {
        return new Export<>(
                translate("entries.grid"),
                translate("entries.fileName"),
                Formats.current().locale(),
                columns(project, categories),
                () -> SheetRows.byIds(entries.ids(project.id(), filter, sort), entries::rows));
    }

    private static List<SheetColumn<EntryRow>> columns(ProjectRow project, CategoryNames categories) {
        var kinds = Arrays.stream(EntryKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> translate("value.kind." + kind)));
        return List.of(
                SheetColumn.of(field("date"), row -> Cell.of(row.date())),
                SheetColumn.of(field("kind"), row -> Cell.of(kinds.get(row.kind()))),
                SheetColumn.of(field("categoryId"), row -> Cell.of(categories.name(row.categoryId()))),
                SheetColumn.wide(field("text"), row -> Cell.of(row.text())),
                SheetColumn.of(field("reference"), row -> Cell.of(row.reference())),
                SheetColumn.of(field("amount"), row -> Cell.money(row.amount(), row.currency())),
                SheetColumn.of(field("currency"), row -> Cell.of(row.currency())),
                SheetColumn.of(
                        field("amount") + " " + project.currency(),
                        row -> Cell.money(row.converted(), project.currency())),
                SheetColumn.of(translate("entries.projectCode"), row -> Cell.of(project.code())),
                SheetColumn.wide(translate("contribution.project"), row -> Cell.of(project.name())));
    }

    private static String field(String name) {
        return translate("field.entry." + name);
    }
}

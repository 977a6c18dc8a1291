package app.cartera.project.ui;

import app.cartera.project.BudgetType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;

/** The projects of a table as a file: those that match, in the order and with the columns that are shown. */
final class ProjectExport {

    private final Formats formats = Formats.current();
    private final Map<ProjectStatus, String> statuses = words(ProjectStatus.class, "value.status.");
    private final Map<BudgetType, String> budgetTypes = words(BudgetType.class, "value.budgetType.");
    private final String yes = I18NProvider.translate("value.true");
    private final String no = I18NProvider.translate("value.false");

    private ProjectExport() {}

    static Export<ProjectRow> of(
            ProjectService projects, ProjectFilter filter, Sort sort, List<Column<ProjectRow>> visible) {
        var export = new ProjectExport();
        var withTags = visible.stream().anyMatch(column -> ProjectsTable.TAGS.equals(column.getKey()));
        return new Export<>(
                I18NProvider.translate("projects.title"),
                I18NProvider.translate("projects.fileName"),
                export.formats.locale(),
                visible.stream().flatMap(export::columns).toList(),
                () -> SheetRows.byIds(projects.ids(filter, sort), ids -> {
                    var rows = projects.rows(ids);
                    return withTags ? projects.withTags(rows) : rows;
                }));
    }

    /** An amount has its currency beside it, in a column of its own. */
    private Stream<SheetColumn<ProjectRow>> columns(Column<ProjectRow> shown) {
        var title = shown.getHeaderText();
        return ProjectsTable.TAGS.equals(shown.getKey())
                ? Stream.of(SheetColumn.wide(title, row -> Cell.of(String.join(", ", row.tags()))))
                : switch (SortKey.valueOf(shown.getKey())) {
                    case NAME -> Stream.of(SheetColumn.wide(title, row -> Cell.of(row.name())));
                    case CODE -> Stream.of(SheetColumn.of(title, row -> Cell.of(row.code())));
                    case CLIENT -> Stream.of(SheetColumn.wide(title, row -> Cell.of(row.clientName())));
                    case STATUS -> Stream.of(SheetColumn.of(title, row -> Cell.of(statuses.get(row.status()))));
                    case OWNER -> Stream.of(SheetColumn.of(title, row -> Cell.of(row.ownerName())));
                    case START -> Stream.of(SheetColumn.of(title, row -> Cell.of(row.startDate())));
                    case DUE -> Stream.of(SheetColumn.of(title, row -> Cell.of(row.dueDate())));
                    case BILLABLE -> Stream.of(SheetColumn.of(title, row -> Cell.of(row.billable() ? yes : no)));
                    case BUDGET -> budget(title);
                    case CHANGED -> Stream.of(SheetColumn.of(title, row -> Cell.of(formats.local(row.changedAt()))));
                };
    }

    private Stream<SheetColumn<ProjectRow>> budget(String title) {
        return Stream.of(
                column("field.project.budgetType", row -> Cell.of(budgetTypes.get(row.budgetType()))),
                SheetColumn.of(title, row -> Cell.money(row.budgetAmount(), row.currency())),
                column("field.project.currency", row -> Cell.of(row.currency())));
    }

    private static SheetColumn<ProjectRow> column(String field, Function<ProjectRow, Cell> cell) {
        return SheetColumn.of(I18NProvider.translate(field), cell);
    }

    private static <E extends Enum<E>> Map<E, String> words(Class<E> type, String prefix) {
        return Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(
                        Function.identity(),
                        constant -> I18NProvider.translate(prefix + constant),
                        (first, second) -> first,
                        () -> new EnumMap<>(type)));
    }
}

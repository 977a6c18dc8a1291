package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.ContributionService;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projects of a table as a file: those that match, in the order and with the columns that are shown. */
public final class ProjectExport {

    private static final Set<ProjectColumn> AMOUNTS =
            Set.of(ProjectColumn.BUDGET, ProjectColumn.REVENUE, ProjectColumn.COSTS, ProjectColumn.MARGIN);

    private final Formats formats = Formats.current();
    private final Map<ProjectStatus, String> statuses = words(ProjectStatus.class, "value.status.");
    private final Map<BudgetType, String> budgetTypes = words(BudgetType.class, "value.budgetType.");
    private final String yes = translate("value.true");
    private final String no = translate("value.false");

    private ProjectExport() {}

    /**
     * A project with its figures, where one of them is shown.
     *
     * @param figures null where none is shown
     */
    public record Line(ProjectRow project, @Nullable ProjectFigures figures) {}

    /**
     * @param ids finds those that match, in their order
     * @param period the days that the figures are of
     */
    static Export<Line> of(
            ProjectService projects,
            ContributionService contributions,
            Supplier<long[]> ids,
            Period period,
            List<ProjectColumn> visible) {
        var export = new ProjectExport();
        var withTags = visible.contains(ProjectColumn.TAGS);
        var withFigures = visible.stream().anyMatch(ProjectColumn::isFigure);
        return new Export<>(
                translate("projects.title"),
                translate("projects.fileName"),
                export.formats.locale(),
                Stream.of(
                                visible.stream().flatMap(export::columns),
                                currency(visible),
                                lacking(visible),
                                withFigures && !period.isAll() ? days(period) : Stream.<SheetColumn<Line>>empty())
                        .flatMap(Function.identity())
                        .toList(),
                () -> SheetRows.byIds(ids.get(), some -> {
                    var rows = projects.rows(some);
                    var figures = withFigures ? contributions.ofProjects(some, period) : Map.<Long, ProjectFigures>of();
                    return (withTags ? projects.withTags(rows) : rows)
                            .stream()
                                    .map(row -> new Line(row, figures.get(row.id())))
                                    .toList();
                }));
    }

    private Stream<SheetColumn<Line>> columns(ProjectColumn shown) {
        var title = shown.title();
        return switch (shown) {
            case NAME -> wide(title, row -> Cell.of(row.name()));
            case CODE -> plain(title, row -> Cell.of(row.code()));
            case CLIENT -> wide(title, row -> Cell.of(row.clientName()));
            case STATUS -> plain(title, row -> Cell.of(statuses.get(row.status())));
            case OWNER -> plain(title, row -> Cell.of(row.ownerName()));
            case START -> plain(title, row -> Cell.of(row.startDate()));
            case DUE -> plain(title, row -> Cell.of(row.dueDate()));
            case BILLABLE -> plain(title, row -> Cell.of(row.billable() ? yes : no));
            case BUDGET -> budget(title);
            case TAGS -> wide(title, row -> Cell.of(String.join(", ", row.tags())));
            case REVENUE -> money(title, Figures::revenue);
            case COSTS -> money(title, Figures::costs);
            case MARGIN -> money(title, Figures::margin);
            case MARGIN_PERCENT ->
                figure(title, figures -> Cell.of(figures.figures().marginPercent()));
            case BUDGET_USED -> figure(title, figures -> Cell.of(figures.budgetUsed()));
            case LAST_ENTRY -> figure(title, figures -> Cell.of(figures.lastEntry()));
            case CHANGED -> plain(title, row -> Cell.of(formats.local(row.changedAt())));
        };
    }

    private Stream<SheetColumn<Line>> budget(String title) {
        return Stream.concat(
                plain(translate("field.project.budgetType"), row -> Cell.of(budgetTypes.get(row.budgetType()))),
                plain(title, row -> Cell.money(row.budgetAmount(), row.currency())));
    }

    /** Of all the amounts of a project, in a column of its own. */
    private static Stream<SheetColumn<Line>> currency(List<ProjectColumn> visible) {
        return visible.stream().anyMatch(AMOUNTS::contains)
                ? plain(translate("field.project.currency"), row -> Cell.of(row.currency()))
                : Stream.empty();
    }

    /** How many entries the figures lack: those of the period, and the use of the budget, which is of all time. */
    private static Stream<SheetColumn<Line>> lacking(List<ProjectColumn> visible) {
        return Stream.concat(
                visible.stream().anyMatch(ProjectColumn::isOfPeriod)
                        ? figure(translate("figure.entriesLeftOut"), figures -> Cell.of(figures.leftOut()))
                        : Stream.empty(),
                visible.contains(ProjectColumn.BUDGET_USED)
                        ? figure(translate("figure.entriesLeftOut.ever"), figures -> Cell.of(figures.leftOutEver()))
                        : Stream.empty());
    }

    private static Stream<SheetColumn<Line>> days(Period period) {
        return Stream.concat(
                plain(translate("period.from"), row -> Cell.of(period.from())),
                plain(translate("period.to"), row -> Cell.of(period.to())));
    }

    private static Stream<SheetColumn<Line>> money(String title, Function<Figures, BigDecimal> amount) {
        return figure(
                title,
                project -> Cell.money(
                        amount.apply(project.figures()), project.figures().currency()));
    }

    private static Stream<SheetColumn<Line>> figure(String title, Function<ProjectFigures, Cell> cell) {
        return Stream.of(SheetColumn.of(title, line -> line.figures == null ? Cell.EMPTY : cell.apply(line.figures)));
    }

    private static Stream<SheetColumn<Line>> plain(String title, Function<ProjectRow, Cell> cell) {
        return Stream.of(SheetColumn.of(title, line -> cell.apply(line.project)));
    }

    private static Stream<SheetColumn<Line>> wide(String title, Function<ProjectRow, Cell> cell) {
        return Stream.of(SheetColumn.wide(title, line -> cell.apply(line.project)));
    }

    private static <E extends Enum<E>> Map<E, String> words(Class<E> type, String prefix) {
        return Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(
                        Function.identity(),
                        constant -> translate(prefix + constant),
                        (first, second) -> first,
                        () -> new EnumMap<>(type)));
    }
}

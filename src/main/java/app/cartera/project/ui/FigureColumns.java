package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.ContributionService;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import app.cartera.shared.ui.table.FigureCell;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of what projects bring and cost. Their figures are read for the rows that are drawn, a page at a time, while
 * one of the columns is to be seen.
 */
class FigureColumns implements Serializable {

    /** More rows than a browser draws at once. */
    private static final int KEPT = 400;

    private final transient ContributionService contributions;
    private final Grid<ProjectRow> grid;
    private final Map<Long, @Nullable ProjectFigures> kept = new Latest();
    private Period period = Period.ALL;

    private static class Latest extends LinkedHashMap<Long, @Nullable ProjectFigures> {

        Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, @Nullable ProjectFigures> eldest) {
            return size() > KEPT;
        }
    }

    FigureColumns(Grid<ProjectRow> grid, ContributionService contributions) {
        this.grid = grid;
        this.contributions = contributions;
    }

    /** The days that the figures are of; what is kept is read afresh. */
    void setPeriod(Period period) {
        this.period = period;
        kept.clear();
    }

    Period period() {
        return period;
    }

    /** One that makes its cells of figures. */
    Column<ProjectRow> add(ProjectColumn column) {
        var cells = switch (column) {
            case REVENUE -> money(column, Figures::revenue);
            case COSTS -> money(column, Figures::costs);
            case MARGIN -> money(column, Figures::margin);
            case MARGIN_PERCENT -> figure(column, FigureColumns::marginPercent);
            case BUDGET_USED -> figure(column, FigureColumns::used);
            case LAST_ENTRY -> lastEntry();
            default -> throw new IllegalArgumentException(column + " is no figure");
        };
        return cells.setTooltipGenerator(
                row -> (column.meaning() + " " + FigureCell.lacking(leftOut(column, row))).strip());
    }

    void readFor(List<ProjectRow> rows) {
        if (Stream.of(ProjectColumn.values()).anyMatch(column -> column.isFigure() && isSeen(column))) {
            var ids = rows.stream().map(ProjectRow::id).toList();
            var figures = contributions.ofProjects(ids, period);
            ids.forEach(id -> kept.put(id, figures.get(id)));
        }
    }

    /** Nothing where the column is not to be seen, or the project was deleted after its row was read. */
    private Optional<ProjectFigures> of(ProjectRow row, ProjectColumn column) {
        if (!isSeen(column)) {
            return Optional.empty();
        }
        if (!kept.containsKey(row.id())) {
            readFor(List.of(row));
        }
        return Optional.ofNullable(kept.get(row.id()));
    }

    private Column<ProjectRow> money(ProjectColumn column, SerializableFunction<Figures, BigDecimal> amount) {
        return figure(column, (formats, project) -> money(formats, project.figures(), amount));
    }

    private static String money(Formats formats, Figures figures, SerializableFunction<Figures, BigDecimal> amount) {
        return formats.columnMoney(amount.apply(figures), figures.currency());
    }

    private Column<ProjectRow> figure(
            ProjectColumn column, SerializableBiFunction<Formats, ProjectFigures, String> text) {
        return grid.addColumn(FigureCell.<ProjectRow>renderer(
                        row -> of(row, column)
                                .map(its -> text.apply(Formats.current(), its))
                                .orElse(""),
                        row -> of(row, column).map(its -> look(column, its)).orElse(""),
                        row -> leftOut(column, row)))
                .setTextAlign(ColumnTextAlign.END);
    }

    private long leftOut(ProjectColumn column, ProjectRow row) {
        return of(row, column).map(its -> leftOut(column, its)).orElse(0L);
    }

    private static long leftOut(ProjectColumn column, ProjectFigures its) {
        if (column == ProjectColumn.BUDGET_USED) {
            return its.budgetUsed() == null ? 0 : its.leftOutEver();
        }
        return column.isOfPeriod() ? its.leftOut() : 0;
    }

    private Column<ProjectRow> lastEntry() {
        var column = ProjectColumn.LAST_ENTRY;
        return grid.addColumn(row -> of(row, column)
                .map(its -> Formats.current().date(its.lastEntry()))
                .orElse(""));
    }

    private boolean isSeen(ProjectColumn column) {
        var there = grid.getColumnByKey(column.name());
        return there != null && there.isVisible();
    }

    private static String marginPercent(Formats formats, ProjectFigures project) {
        return formats.columnPercent(project.figures().marginPercent());
    }

    /** "82,0 %", and in words where it is much: before it, so that the digits stand in line. */
    private static String used(Formats formats, ProjectFigures project) {
        var used = project.budgetUsed();
        var percent = formats.columnPercent(used);
        var health = ProjectHealth.ofBudget(used);
        return health == null ? percent : translate("figure.used." + health) + " · " + percent;
    }

    private static String look(ProjectColumn column, ProjectFigures project) {
        if (column != ProjectColumn.BUDGET_USED) {
            return "";
        }
        return switch (ProjectHealth.ofBudget(project.budgetUsed())) {
            case null -> "";
            case OVER_BUDGET -> "status " + StatusBadge.className(Tone.BAD);
            default -> "status " + StatusBadge.className(Tone.WAITING);
        };
    }
}

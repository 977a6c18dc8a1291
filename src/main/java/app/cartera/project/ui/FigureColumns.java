package app.cartera.project.ui;

import app.cartera.finance.ContributionService;
import app.cartera.finance.Figures;
import app.cartera.finance.Period;
import app.cartera.finance.ProjectFigures;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.StatusBadge;
import app.cartera.shared.ui.StatusBadge.Tone;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of what projects bring and cost. Their figures are read for the rows that are drawn, a page at a time, while
 * one of the columns is to be seen.
 */
class FigureColumns implements Serializable {

    static final List<SortKey> KEYS = List.of(
            SortKey.REVENUE,
            SortKey.COSTS,
            SortKey.MARGIN,
            SortKey.MARGIN_PERCENT,
            SortKey.BUDGET_USED,
            SortKey.LAST_ENTRY);

    /** More rows than a browser draws at once. */
    private static final int KEPT = 400;

    private final transient ContributionService contributions;
    private final Grid<ProjectRow> grid;
    private final Map<Long, ProjectFigures> kept = new HashMap<>();
    private Period period = Period.ALL;

    FigureColumns(Grid<ProjectRow> grid, ContributionService contributions) {
        this.grid = grid;
        this.contributions = contributions;
        money(SortKey.REVENUE, Figures::revenue);
        money(SortKey.COSTS, Figures::costs);
        money(SortKey.MARGIN, Figures::margin);
        add(SortKey.MARGIN_PERCENT, "104px", FigureColumns::marginPercent).setTextAlign(ColumnTextAlign.END);
        addBudgetUsed();
        add(SortKey.LAST_ENTRY, "130px", (formats, figures) -> formats.date(figures.lastEntry()));
        KEYS.forEach(key -> column(key).setVisible(false));
    }

    static boolean has(@Nullable String key) {
        return KEYS.stream().anyMatch(one -> one.name().equals(key));
    }

    /** Whether it is a figure of a period; the use of the budget and the latest entry are of all time. */
    static boolean isOfPeriod(String key) {
        return has(key) && !key.equals(SortKey.BUDGET_USED.name()) && !key.equals(SortKey.LAST_ENTRY.name());
    }

    /** The days that the figures are of; what is kept is read afresh. */
    void setPeriod(Period period) {
        this.period = period;
        kept.clear();
    }

    Period period() {
        return period;
    }

    void readFor(List<ProjectRow> rows) {
        if (KEYS.stream().anyMatch(key -> column(key).isVisible())) {
            if (kept.size() > KEPT) {
                kept.clear();
            }
            kept.putAll(
                    contributions.ofProjects(rows.stream().map(ProjectRow::id).toList(), period));
        }
    }

    private ProjectFigures of(ProjectRow row) {
        if (!kept.containsKey(row.id())) {
            readFor(List.of(row));
        }
        return Objects.requireNonNull(kept.get(row.id()));
    }

    private void money(SortKey key, SerializableFunction<Figures, BigDecimal> amount) {
        add(key, "124px", (formats, project) -> money(formats, project.figures(), amount))
                .setTextAlign(ColumnTextAlign.END);
    }

    private static String money(Formats formats, Figures figures, SerializableFunction<Figures, BigDecimal> amount) {
        return formats.money(amount.apply(figures), figures.currency());
    }

    private Column<ProjectRow> add(
            SortKey key, String width, SerializableBiFunction<Formats, ProjectFigures, String> text) {
        return prepared(key, width, grid.addColumn(row -> isSeen(key) ? text.apply(Formats.current(), of(row)) : ""));
    }

    private void addBudgetUsed() {
        var cell = LitRenderer.<ProjectRow>of("<span class=\"${item.look}\">${item.used}</span>")
                .withProperty("used", row -> isSeen(SortKey.BUDGET_USED) ? used(of(row)) : "")
                .withProperty("look", row -> isSeen(SortKey.BUDGET_USED) ? look(of(row)) : "");
        prepared(SortKey.BUDGET_USED, "150px", grid.addColumn(cell));
    }

    private Column<ProjectRow> prepared(SortKey key, String width, Column<ProjectRow> column) {
        return column.setKey(key.name())
                .setHeader(text("figure." + key))
                .setTooltipGenerator(row -> text("figure." + key + ".meaning"))
                .setSortProperty(key.name())
                .setSortable(true)
                .setResizable(true)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private boolean isSeen(SortKey key) {
        return column(key).isVisible();
    }

    private Column<ProjectRow> column(SortKey key) {
        return grid.getColumnByKey(key.name());
    }

    private static String marginPercent(Formats formats, ProjectFigures project) {
        var percent = project.figures().marginPercent();
        return percent == null ? "–" : formats.percent(percent.movePointLeft(2));
    }

    /** "82 %", and in words where it is much. */
    private static String used(ProjectFigures project) {
        var used = project.budgetUsed();
        if (used == null) {
            return "";
        }
        var percent = Formats.current().percent(used.movePointLeft(2));
        var health = ProjectHealth.ofBudget(used);
        return health == null ? percent : percent + " · " + text("figure.used." + health);
    }

    private static String look(ProjectFigures project) {
        return switch (ProjectHealth.ofBudget(project.budgetUsed())) {
            case null -> "";
            case OVER_BUDGET -> "status " + StatusBadge.className(Tone.BAD);
            default -> "status " + StatusBadge.className(Tone.WAITING);
        };
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

package app.cartera.finance.report.ui;

import app.cartera.access.Preferences;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportRow.SortKey;
import app.cartera.project.ProjectFilter;
import app.cartera.shared.UrlParameters;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.NameBadge;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.FigureCell;
import app.cartera.shared.ui.table.GridOrder;
import app.cartera.shared.ui.table.KeptColumns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The table of the client report, with the totals at its foot. */
class ReportGrid extends Grid<ClientReportRow> {

    /** Ten digits with two decimals: "1.234.567.890,12". */
    private static final String AMOUNT = "146px";

    /** So many lines need no scrolling of their own. */
    private static final int FEW = 15;

    private static final String USUAL = "-revenue";

    private final AddressedOrder<ClientReportRow> addressedOrder = new AddressedOrder<>(this, USUAL);
    private ClientReportFilter filter = ClientReportFilter.of(Period.ALL);

    ReportGrid() {
        setAriaLabel(getTranslation("report.title"));
        setSelectionMode(SelectionMode.NONE);
        addClassName("report-grid");
        addComponentColumn(this::name)
                .setHeader(getTranslation("report.client"))
                .setKey(SortKey.NAME.name())
                .setSortProperty(SortKey.NAME.name())
                .setWidth("150px")
                .setFlexGrow(3)
                .setResizable(true)
                .setRowHeader(true)
                .setTooltipGenerator(ClientReportRow::name);
        figure(
                SortKey.REVENUE,
                AMOUNT,
                row -> amount(row.figures(), row.figures().revenue()));
        figure(SortKey.COSTS, AMOUNT, row -> amount(row.figures(), row.figures().costs()));
        figure(
                SortKey.MARGIN,
                AMOUNT,
                row -> amount(row.figures(), row.figures().margin()));
        figure(SortKey.MARGIN_PERCENT, "102px", row -> percent(row.figures().marginPercent()));
        figure(SortKey.SHARE, "92px", row -> percent(row.share()));
        figure(SortKey.CHANGE, "104px", row -> change(row.change()));
        number(SortKey.PROJECTS, "106px", addColumn(row -> Formats.current().number(row.projects())));
    }

    /** The columns as a person left them; the name is always seen. */
    KeptColumns kept(Preferences preferences) {
        var columns = new KeptColumns(this, preferences, "columns.report");
        getColumns().stream()
                .map(Column::getKey)
                .filter(key -> !key.equals(SortKey.NAME.name()))
                .forEach(key -> columns.addOptional(key, getTranslation("report." + key)));
        return columns;
    }

    static Object id(ClientReportRow row) {
        var client = row.clientId();
        return client == null ? 0L : client;
    }

    /** Shows the lines of the report, read afresh, and its totals. */
    void show(ClientReport report) {
        filter = report.filter();
        var total = report.total();
        footer(SortKey.NAME, getTranslation("report.total"));
        footer(SortKey.PROJECTS, Formats.current().number(report.projects()));
        total(report, SortKey.REVENUE, amount(total, total.revenue()));
        total(report, SortKey.COSTS, amount(total, total.costs()));
        total(report, SortKey.MARGIN, amount(total, total.margin()));
        total(report, SortKey.MARGIN_PERCENT, percent(total.marginPercent()));
        total(report, SortKey.SHARE, percent(Figures.percent(total.revenue(), total.revenue())));
        total(report, SortKey.CHANGE, change(report.change()));
        List.of(SortKey.REVENUE, SortKey.COSTS, SortKey.MARGIN)
                .forEach(key -> getColumnByKey(key.name()).setHeader(header(key, " " + total.currency())));
        setAllRowsVisible(report.lines() > 0 && report.lines() <= FEW);
        getDataProvider().refreshAll();
    }

    AddressedOrder<ClientReportRow> addressedOrder() {
        return addressedOrder;
    }

    Sort order() {
        var order = GridOrder.of(this);
        return order.isSorted() ? order : Sort.by(Sort.Direction.DESC, SortKey.REVENUE.name());
    }

    private void figure(SortKey key, String width, ValueProvider<ClientReportRow, String> text) {
        var column = addColumn(FigureCell.<ClientReportRow>renderer(text, row -> "", ClientReportRow::leftOut));
        number(key, width, column.setTooltipGenerator(row -> FigureCell.lacking(row.leftOut())));
    }

    private void number(SortKey key, String width, Column<ClientReportRow> column) {
        column.setHeader(header(key, ""))
                .setKey(key.name())
                .setSortProperty(key.name())
                .setTextAlign(ColumnTextAlign.END)
                .setResizable(true)
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** With what it means, to be read and to be heard. */
    private Component header(SortKey key, String unit) {
        var meaning = getTranslation("report." + key + ".meaning");
        var hidden = new Span(" (" + meaning + ")");
        hidden.addClassName("visually-hidden");
        var header = new Span(new Span(getTranslation("report." + key) + unit), hidden);
        header.getElement().setAttribute("title", meaning);
        return header;
    }

    private void total(ClientReport report, SortKey key, String text) {
        footer(key, FigureCell.marked(text, report.entriesLeftOut()));
    }

    private void footer(SortKey key, String text) {
        getColumnByKey(key.name()).setFooter(text);
    }

    private Component name(ClientReportRow row) {
        var client = row.clientId();
        if (client == null) {
            return new Anchor(ProjectAddress.list(withoutClient()), getTranslation("projects.withoutClient"));
        }
        var name = row.name() == null ? "" : row.name();
        var its = new QueryParameters(filter.clientParameters()).getQueryString();
        return new NameBadge(name, new Anchor(ContactAddress.of(client) + "?" + its, name));
    }

    /**
     * The projects without a client today, those first that bring most: the list has figures of all time, and projects in use alone.
     * Of these it has those that count for nobody by the client of the day, as what had no client counts for the first that it gets.
     */
    private Map<String, List<String>> withoutClient() {
        var projects = ProjectFilter.NONE
                .withoutAnyClient()
                .withStatus(filter.status())
                .withOwner(filter.ownerId());
        return UrlParameters.of(projects.parameters()).put("sort", "-revenue").asMap();
    }

    private static String amount(Figures figures, BigDecimal amount) {
        return Formats.current().amount(amount, figures.currency());
    }

    private static String percent(@Nullable BigDecimal percent) {
        return Formats.current().columnPercent(percent);
    }

    private static String change(@Nullable BigDecimal percent) {
        return (percent != null && percent.signum() > 0 ? "+" : "") + percent(percent);
    }
}

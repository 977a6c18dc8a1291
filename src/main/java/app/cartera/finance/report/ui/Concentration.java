package app.cartera.finance.report.ui;

import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.chart.Chart;
import app.cartera.shared.ui.chart.ChartData;
import app.cartera.shared.ui.chart.ChartUnit;
import app.cartera.shared.ui.page.FigureCard;
import app.cartera.shared.ui.table.FigureCell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;

/** How much of the revenue the first clients bring, and who they are. */
class Concentration extends Composite<Div> {

    private static final List<Integer> FIRST = List.of(1, 5, 10);

    private final Div shares = new Div();
    private final Chart chart = new Chart();

    Concentration() {
        shares.addClassName("figures");
        getContent().addClassName("section");
        getContent().add(shares, chart);
    }

    void show(ClientReport report) {
        getContent().setVisible(!report.top().isEmpty());
        shares.removeAll();
        FIRST.forEach(first -> shares.add(share(report, first)));
        chart.show(topTen(report));
    }

    private Component share(ClientReport report, int first) {
        return new FigureCard(
                getTranslation("report.concentration", first),
                FigureCell.marked(Formats.current().percent(report.concentration(first)), report.entriesLeftOut()),
                getTranslation("report.concentration.meaning"));
    }

    private ChartData topTen(ClientReport report) {
        var top = report.top();
        return ChartData.rows(
                getTranslation("report.top"),
                getTranslation("report.client"),
                ChartUnit.money(report.total().currency()),
                top.stream().map(row -> category(row, report.filter())).toList(),
                ChartData.Series.bars(
                        getTranslation("figure.REVENUE"),
                        ChartData.Tone.ACCENT,
                        top.stream().map(row -> row.figures().revenue()).toList()),
                ChartData.Series.bars(
                        getTranslation("figure.COSTS"),
                        ChartData.Tone.MUTED,
                        top.stream().map(row -> row.figures().costs()).toList()));
    }

    private static ChartData.Category category(ClientReportRow row, ClientReportFilter filter) {
        var its = new QueryParameters(filter.clientParameters()).getQueryString();
        return new ChartData.Category(
                FigureCell.marked(row.name() == null ? "" : row.name(), row.leftOut()),
                ContactAddress.of(row.clientId()) + "?" + its);
    }
}

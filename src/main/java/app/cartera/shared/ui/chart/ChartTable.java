package app.cartera.shared.ui.chart;

import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures of a chart to read, copy and listen to, folded away until somebody asks. */
class ChartTable extends Composite<NativeDetails> {

    ChartTable(ChartData data, Formats formats) {
        getContent().addClassName("chart-table");
        getContent().setSummaryText(getTranslation("chart.table"));
        getContent().setContent(scrolling(new NativeTable(header(data, formats), body(data, formats)), data.title()));
    }

    /** On a narrow screen the table may be the wider one: it has to be reached by keyboard to be scrolled. */
    private static Component scrolling(NativeTable table, String title) {
        var region = new Div(table);
        region.addClassName("chart-table-region");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("aria-label", title);
        return region;
    }

    private NativeTableHeader header(ChartData data, Formats formats) {
        var row = new NativeTableRow(headerCell(data.categoryTitle(), "col"));
        data.series().forEach(series -> {
            var cell = headerCell(seriesTitle(series.name(), data.unit().shared(formats)), "col");
            cell.addClassName("number");
            row.add(cell);
        });
        return new NativeTableHeader(row);
    }

    private String seriesTitle(String name, String unit) {
        return unit.isEmpty() ? name : getTranslation("chart.column", name, unit);
    }

    private static NativeTableBody body(ChartData data, Formats formats) {
        var body = new NativeTableBody();
        for (var index = 0; index < data.categories().size(); index++) {
            var row = new NativeTableRow(headerCell(data.categories().get(index)));
            for (var series : data.series()) {
                row.add(cell(series.values().get(index), data.unit(), formats));
            }
            body.add(row);
        }
        return body;
    }

    private static NativeTableHeaderCell headerCell(ChartData.Category category) {
        if (category.link() == null) {
            return headerCell(category.name(), "row");
        }
        var cell = headerCell("", "row");
        cell.add(new Anchor(category.link(), category.name()));
        return cell;
    }

    private static NativeTableHeaderCell headerCell(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(@Nullable BigDecimal value, ChartUnit unit, Formats formats) {
        var cell = new NativeTableCell(value == null ? "-" : unit.cell(value, formats));
        cell.addClassName("number");
        cell.setClassName("negative", value != null && value.signum() < 0);
        return cell;
    }
}

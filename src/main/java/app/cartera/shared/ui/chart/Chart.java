package app.cartera.shared.ui.chart;

import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Figures as a picture under a heading, and as a table for those who want to read them: {@code new Chart().show(data)}.
 * Where there is nothing to draw it says so.
 */
public class Chart extends Composite<Section> {

    public Chart() {
        getContent().addClassNames("section", "chart");
    }

    public Chart(ChartData data) {
        this();
        show(data);
    }

    /** In the language of the page; call it again when that, or a figure, has changed. */
    public void show(ChartData data) {
        getContent().removeAll();
        if (data.isEmpty()) {
            getContent().add(new H2(data.title()), nothing());
        } else {
            var formats = Formats.current();
            var drawing = ChartDrawing.of(data, formats);
            getContent().add(header(data, drawing, formats), picture(data, drawing), new ChartTable(data, formats));
        }
    }

    private Component nothing() {
        var text = new Paragraph(getTranslation("chart.empty"));
        text.addClassName("quiet");
        return text;
    }

    private Component header(ChartData data, ChartDrawing drawing, Formats formats) {
        var header = new Div(new H2(data.title()));
        header.addClassName("chart-header");
        var unit = data.unit().shared(formats);
        if (!unit.isEmpty()) {
            var in = new Span(getTranslation("chart.unit", unit));
            in.addClassNames("quiet", "small");
            header.add(in);
        }
        if (drawing.series().size() > 1) {
            header.add(legend(drawing));
        }
        return header;
    }

    private static Component legend(ChartDrawing drawing) {
        var legend = new UnorderedList();
        legend.addClassName("chart-legend");
        for (var series : drawing.series()) {
            var key = new Span();
            key.addClassNames("chart-key", "chart-" + series.tone());
            key.setClassName("chart-key-line", series.line());
            legend.add(new ListItem(key, new Span(series.name())));
        }
        return legend;
    }

    private Component picture(ChartData data, ChartDrawing drawing) {
        return new Picture(getTranslation("chart.name", data.title()), drawing);
    }

    /** The element that frontend/scripts/cartera-chart.js defines. */
    @Tag("cartera-chart")
    private static class Picture extends Component {

        Picture(String name, ChartDrawing drawing) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", name);
            getElement().setPropertyBean("drawing", drawing);
        }
    }
}

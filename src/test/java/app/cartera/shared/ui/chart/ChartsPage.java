package app.cartera.shared.ui.chart;

import app.cartera.shared.ui.chart.ChartData.Category;
import app.cartera.shared.ui.chart.ChartData.Series;
import app.cartera.shared.ui.chart.ChartData.Tone;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** For tests alone: the charts the application shows, each in the state that is hardest to draw. */
@Route("test/charts")
@PermitAll
public class ChartsPage extends Main {

    public ChartsPage() {
        addClassNames("page", "scrolls");
        add(new H1("Alan Insurance"), new Chart(months()), new Chart(clients()), new Chart(concentration()));
        add(new Chart(nothing()));
    }

    /** A loss in March, a credit note in July, no entry in August. */
    ChartData months() {
        var revenue = numbers("41300", "28750.5", "12000", "39900", "61250", "48000", "-5500", null, "52300", "70120");
        var costs = numbers("30100", "24000", "33480.25", "28000", "35000", "41500", "15900", null, "31000", "38400");
        var margin =
                numbers("11200", "4750.5", "-21480.25", "11900", "26250", "6500", "-21400", null, "21300", "31720");
        return ChartData.columns(
                spanish() ? "Ingresos y costes por mes" : "Revenue and costs by month",
                spanish() ? "Mes" : "Month",
                ChartUnit.money("EUR"),
                Stream.of(Month.values()).limit(10).map(this::category).toList(),
                Series.bars(spanish() ? "Ingresos" : "Revenue", Tone.ACCENT, revenue),
                Series.bars(spanish() ? "Costes" : "Costs", Tone.MUTED, costs),
                Series.line(spanish() ? "Margen" : "Margin", Tone.INK, margin));
    }

    private Category category(Month month) {
        return new Category(
                month.getDisplayName(TextStyle.SHORT, getLocale()) + " 2026", "projects?q=month" + month.getValue());
    }

    private ChartData clients() {
        var names = List.of(
                "Ministerio de Agricultura, Pesca y Alimentación",
                "Alan Insurance",
                "Acme",
                "Seguros Ibáñez e Hijos",
                "Norte Ingeniería",
                "Ayuntamiento de Villanueva de la Serena",
                "Delta",
                "Hospital del Mar",
                "Öresund Konsult AB",
                "Zeta & Co.");
        return ChartData.rows(
                spanish() ? "Los diez primeros clientes" : "Top ten clients",
                spanish() ? "Cliente" : "Client",
                ChartUnit.money("USD"),
                names.stream()
                        .map(name -> new Category(name, "finance/contacts"))
                        .toList(),
                Series.bars(
                        spanish() ? "Ingresos" : "Revenue",
                        Tone.ACCENT,
                        numbers(
                                "2812300",
                                "1412300",
                                "980000",
                                "640000",
                                "512000.75",
                                "305000",
                                "300000",
                                "120500",
                                "98000",
                                "41000")));
    }

    private ChartData concentration() {
        return ChartData.rows(
                spanish() ? "Concentración" : "Concentration",
                spanish() ? "Clientes" : "Clients",
                ChartUnit.money("EUR"),
                Stream.of("1", "5", "10").map(Category::new).toList(),
                Series.bars(spanish() ? "Ingresos" : "Revenue", Tone.ACCENT, numbers("32100", "70000", "92580")));
    }

    private ChartData nothing() {
        return ChartData.columns(
                spanish() ? "Sin movimientos" : "Without entries",
                spanish() ? "Mes" : "Month",
                ChartUnit.money("EUR"),
                List.of(new Category("2026")),
                Series.bars(spanish() ? "Ingresos" : "Revenue", Tone.ACCENT, numbers("0")));
    }

    private boolean spanish() {
        return getLocale().getLanguage().equals("es");
    }

    static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text == null ? null : new BigDecimal(text))
                .toList();
    }
}

package app.cartera.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.shared.ui.chart.ChartData.Category;
import app.cartera.shared.ui.chart.ChartData.Series;
import app.cartera.shared.ui.chart.ChartData.Tone;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ViewTest
@SignedIn(Role.VIEWER)
class ChartTest extends SpringBrowserlessTest {

    @BeforeEach
    void read_spanish() {
        speak(Locale.of("es", "ES"));
    }

    @Test
    void the_table_has_the_figures_as_a_spaniard_writes_them() {
        var chart = show(money("EUR"));

        assertThat(summary(chart)).isEqualTo("Ver como tabla");
        assertThat(rows(chart))
                .containsExactly(
                        List.of("Mes", "Ingresos (€)", "Margen (€)"),
                        List.of("ene 2026", "41.300,00", "1.234,50"),
                        List.of("feb 2026", "-", "-21.480,25"));
    }

    @Test
    void the_table_has_the_figures_as_a_briton_writes_them() {
        speak(Locale.UK);
        var chart = show(money("USD"));

        assertThat(summary(chart)).isEqualTo("Show as table");
        assertThat(rows(chart))
                .containsExactly(
                        List.of("Mes", "Ingresos (US$)", "Margen (US$)"),
                        List.of("ene 2026", "41,300.00", "1,234.50"),
                        List.of("feb 2026", "-", "-21,480.25"));
    }

    @Test
    void the_drawing_brings_its_texts_with_it() {
        var drawing = drawing(show(money("EUR")));

        assertThat(drawing.at("/series/0/points/0/text").asString()).isEqualTo("41.300\u00a0€");
        assertThat(drawing.at("/series/0/points/1/value").isNull()).isTrue();
        assertThat(drawing.at("/series/1/tone").asString()).isEqualTo("ink");
        assertThat(drawing.at("/marks").values())
                .extracting(mark -> mark.get("text").asString())
                .containsExactly("-40\u00a0mil", "-20\u00a0mil", "0", "20\u00a0mil", "40\u00a0mil", "60\u00a0mil");
    }

    @Test
    void a_currency_is_written_with_its_own_decimals() {
        var chart = show(ChartData.columns(
                "Ingresos",
                "Mes",
                ChartUnit.money("JPY"),
                List.of(new Category("ene")),
                Series.bars("Ingresos", Tone.ACCENT, ChartsPage.numbers("1235.5"))));

        assertThat(rows(chart)).contains(List.of("ene", "1.236"));
    }

    @Test
    void the_picture_has_a_name_and_each_series_a_key() {
        var chart = show(money("EUR"));

        assertThat(picture(chart).getAttribute("role")).isEqualTo("img");
        assertThat(picture(chart).getAttribute("aria-label")).startsWith("Ingresos por mes (gráfico");
        assertThat(find(ListItem.class).from(chart).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .containsExactly("Ingresos", "Margen");
    }

    @Test
    void a_category_leads_on_from_picture_and_table() {
        var chart = show(money("EUR"));

        assertThat(find(Anchor.class).from(chart).single().getHref()).isEqualTo("projects?q=enero");
        assertThat(drawing(chart).at("/categories/0/link").asString()).isEqualTo("projects?q=enero");
        assertThat(drawing(chart).at("/categories/1/link").isNull()).isTrue();
    }

    @Test
    void without_figures_it_says_so_and_draws_no_axes() {
        var chart = show(one("0.00"));

        assertThat(find(Paragraph.class).from(chart).single().getText())
                .isEqualTo("No hay cifras para esta selección.");
        assertThat(find(NativeTable.class).from(chart).all()).isEmpty();
        assertThat(chart.getElement().getOuterHTML()).doesNotContain("cartera-chart");
    }

    @Test
    void other_figures_take_the_place_of_those_shown() {
        var chart = show(money("EUR"));
        chart.show(one("7"));

        assertThat(rows(chart)).containsExactly(List.of("Clientes", "Ingresos (€)"), List.of("1", "7,00"));
    }

    @Test
    void a_series_with_a_value_too_few_is_refused() {
        assertThatThrownBy(() -> ChartData.columns(
                        "Ingresos",
                        "Mes",
                        ChartUnit.money("EUR"),
                        List.of(new Category("ene"), new Category("feb")),
                        Series.bars("Ingresos", Tone.ACCENT, List.of(BigDecimal.ONE))))
                .hasMessage("Ingresos has 1 values for 2 categories");
    }

    @Test
    void a_chart_survives_serialization() {
        SerializationDebugUtil.assertSerializable(show(money("EUR")));
    }

    private static ChartData money(String currency) {
        return ChartData.columns(
                "Ingresos por mes",
                "Mes",
                ChartUnit.money(currency),
                List.of(new Category("ene 2026", "projects?q=enero"), new Category("feb 2026")),
                Series.bars("Ingresos", Tone.ACCENT, ChartsPage.numbers("41300.0000", null)),
                Series.line("Margen", Tone.INK, ChartsPage.numbers("1234.5", "-21480.25")));
    }

    private static ChartData one(String value) {
        return ChartData.rows(
                "Concentración",
                "Clientes",
                ChartUnit.money("EUR"),
                List.of(new Category("1")),
                Series.bars("Ingresos", Tone.ACCENT, ChartsPage.numbers(value)));
    }

    private static Chart show(ChartData data) {
        var chart = new Chart(data);
        UI.getCurrent().add(chart);
        return chart;
    }

    private static void speak(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().setLocale(locale);
    }

    private String summary(Chart chart) {
        return find(NativeDetails.class).from(chart).single().getSummaryText();
    }

    private List<List<String>> rows(Chart chart) {
        return find(NativeTableRow.class).from(chart).all().stream()
                .map(row -> row.getChildren()
                        .map(Component::getElement)
                        .map(Element::getTextRecursively)
                        .toList())
                .toList();
    }

    private static JsonNode drawing(Chart chart) {
        return (JsonNode) picture(chart).getPropertyRaw("drawing");
    }

    private static Element picture(Chart chart) {
        return chart.getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("cartera-chart"))
                .findFirst()
                .orElseThrow();
    }
}

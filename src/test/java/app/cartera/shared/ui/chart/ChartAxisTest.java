package app.cartera.shared.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.chart.ChartData.Category;
import app.cartera.shared.ui.chart.ChartData.Series;
import app.cartera.shared.ui.chart.ChartData.Tone;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartAxisTest {

    @Test
    void marks_are_round_and_reach_over_all_values_and_zero() {
        assertThat(marks("70120", "12000")).isEqualTo("0 20000 40000 60000 80000");
        assertThat(marks("-21480.25", "61250")).isEqualTo("-40000 -20000 0 20000 40000 60000 80000");
        assertThat(marks("-5", "-3")).isEqualTo("-5 -4 -3 -2 -1 0");
        assertThat(marks("0.9258")).isEqualTo("0 0.2 0.4 0.6 0.8 1");
        assertThat(marks("0.05")).isEqualTo("0 0.01 0.02 0.03 0.04 0.05");
        assertThat(marks("1000000000000"))
                .isEqualTo("0 200000000000 400000000000 600000000000 800000000000 1000000000000");
    }

    @Test
    void marks_are_written_short() {
        var spanish = Formats.of(Locale.of("es", "ES"));

        assertThat(spanish.compact(new BigDecimal("280000"))).isEqualTo("280\u00a0mil");
        assertThat(Formats.of(Locale.UK).compact(new BigDecimal("1500000"))).isEqualTo("1.5M");
        assertThat(spanish.compact(new BigDecimal("-2500"))).isEqualTo("-2,5\u00a0mil");
        assertThat(spanish.compact(new BigDecimal("0.25"))).isEqualTo("0,25");
        assertThat(spanish.percent(new BigDecimal("32.150"))).isEqualTo("32,2\u00a0%");
    }

    private static String marks(String... values) {
        var data = ChartData.columns(
                "",
                "",
                ChartUnit.money("EUR"),
                Stream.of(values).map(Category::new).toList(),
                Series.bars("", Tone.ACCENT, ChartsPage.numbers(values)));
        return String.join(
                " ",
                ChartAxis.of(data).marks().stream()
                        .map(mark -> mark.signum() == 0
                                ? "0"
                                : mark.stripTrailingZeros().toPlainString())
                        .toList());
    }
}

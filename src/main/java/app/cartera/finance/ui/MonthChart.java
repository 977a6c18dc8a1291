package app.cartera.finance.ui;

import app.cartera.finance.Figures;
import app.cartera.finance.MonthFigures;
import app.cartera.shared.ui.ChartData;
import app.cartera.shared.ui.ChartData.Series;
import app.cartera.shared.ui.ChartData.Tone;
import app.cartera.shared.ui.ChartUnit;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revenue, costs and margin by month; also of those without entries in between: a gap tells something too. */
public final class MonthChart {

    private MonthChart() {}

    /** @param found in the order of their months, which are in this currency */
    public static ChartData of(List<MonthFigures> found, String currency, Locale locale) {
        var figures = found.stream().collect(Collectors.toMap(MonthFigures::month, MonthFigures::figures));
        var months = found.isEmpty() ? List.<YearMonth>of() : between(found.getFirst(), found.getLast());
        var format = DateTimeFormatter.ofPattern("LLL yyyy", locale);
        return ChartData.columns(
                text("contribution.months"),
                text("contribution.month"),
                ChartUnit.money(currency),
                months.stream()
                        .map(month -> new ChartData.Category(month.format(format)))
                        .toList(),
                Series.bars(text("figure.REVENUE"), Tone.ACCENT, values(months, figures, Figures::revenue)),
                Series.bars(text("figure.COSTS"), Tone.MUTED, values(months, figures, Figures::costs)),
                Series.line(text("figure.MARGIN"), Tone.INK, values(months, figures, Figures::margin)));
    }

    private static List<YearMonth> between(MonthFigures first, MonthFigures last) {
        return Stream.iterate(first.month(), month -> !month.isAfter(last.month()), month -> month.plusMonths(1))
                .toList();
    }

    private static List<@Nullable BigDecimal> values(
            List<YearMonth> months, Map<YearMonth, Figures> figures, Function<Figures, BigDecimal> value) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var month : months) {
            var found = figures.get(month);
            values.add(found == null ? BigDecimal.ZERO : value.apply(found));
        }
        return values;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

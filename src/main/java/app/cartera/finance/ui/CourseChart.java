package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.Course;
import app.cartera.finance.Course.Point;
import app.cartera.finance.Course.Step;
import app.cartera.finance.figures.Figures;
import app.cartera.shared.ui.chart.ChartData;
import app.cartera.shared.ui.chart.ChartData.Series;
import app.cartera.shared.ui.chart.ChartData.Tone;
import app.cartera.shared.ui.chart.ChartUnit;
import app.cartera.shared.ui.table.FigureCell;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revenue, costs and margin by month, or by year; also of those without entries in between: a gap tells something too. */
public final class CourseChart {

    private CourseChart() {}

    /** @param currency that the course is in */
    public static ChartData of(Course course, String currency, Locale locale) {
        var format = DateTimeFormatter.ofPattern(course.step() == Step.MONTH ? "LLL yyyy" : "yyyy", locale);
        return ChartData.columns(
                title(course),
                translate("contribution.step." + course.step()),
                ChartUnit.money(currency),
                categories(course, format),
                Series.bars(translate("figure.REVENUE"), Tone.ACCENT, values(course, Figures::revenue)),
                Series.bars(translate("figure.COSTS"), Tone.MUTED, values(course, Figures::costs)),
                Series.line(translate("figure.MARGIN"), Tone.INK, values(course, Figures::margin)));
    }

    /** "By month", "By year" */
    public static String title(Course course) {
        return translate("contribution.course." + course.step());
    }

    /** "nov 2026", or "* nov 2026" where entries are missing. */
    private static List<ChartData.Category> categories(Course course, DateTimeFormatter format) {
        var leftOut = course.points().stream().collect(Collectors.toMap(Point::first, Point::leftOut));
        return course.steps().stream()
                .map(first -> FigureCell.marked(first.format(format), leftOut.getOrDefault(first, 0L)))
                .map(ChartData.Category::new)
                .toList();
    }

    private static List<@Nullable BigDecimal> values(Course course, Function<Figures, BigDecimal> value) {
        var found = course.points().stream().collect(Collectors.toMap(Point::first, Point::figures));
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var first : course.steps()) {
            var figures = found.get(first);
            values.add(figures == null ? BigDecimal.ZERO : value.apply(figures));
        }
        return values;
    }
}

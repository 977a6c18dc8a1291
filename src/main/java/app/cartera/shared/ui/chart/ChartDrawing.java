package app.cartera.shared.ui.chart;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.chart.ChartData.Direction;
import app.cartera.shared.ui.chart.ChartData.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What frontend/scripts/cartera-chart.js draws. It comes with its texts, since the server alone knows how to write numbers. */
record ChartDrawing(boolean rows, List<ChartData.Category> categories, List<Line> series, List<Point> marks) {

    static ChartDrawing of(ChartData data, Formats formats) {
        return new ChartDrawing(
                data.direction() == Direction.ROWS,
                data.categories(),
                data.series().stream()
                        .map(series -> Line.of(series, data.unit(), formats))
                        .toList(),
                ChartAxis.of(data).marks().stream()
                        .map(mark -> new Point(mark, data.unit().tick(mark, formats)))
                        .toList());
    }

    record Line(String name, String tone, boolean line, List<Point> points) {

        static Line of(ChartData.Series series, ChartUnit unit, Formats formats) {
            return new Line(
                    series.name(),
                    series.tone().name().toLowerCase(Locale.ROOT),
                    series.shape() == Shape.LINE,
                    series.values().stream()
                            .map(value -> Point.of(value, unit, formats))
                            .toList());
        }
    }

    /** A value only has to be as exact as a screen; the text is what is read. */
    record Point(@Nullable BigDecimal value, String text) {

        static Point of(@Nullable BigDecimal value, ChartUnit unit, Formats formats) {
            return new Point(value, value == null ? "" : unit.text(value, formats));
        }
    }
}

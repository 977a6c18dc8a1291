package app.cartera.shared.ui.chart;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart: for each category one value of each series.
 *
 * @param title what is shown, the heading of the chart
 * @param categoryTitle what a category is, the header of the table's first column
 */
public record ChartData(
        String title,
        String categoryTitle,
        ChartUnit unit,
        Direction direction,
        List<Category> categories,
        List<Series> series)
        implements Serializable {

    public ChartData {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("%s has %d values for %d categories"
                        .formatted(one.name(), one.values().size(), categories.size()));
            }
        }
    }

    /** Categories from left to right: months. */
    public static ChartData columns(
            String title, String categoryTitle, ChartUnit unit, List<Category> categories, Series... series) {
        return new ChartData(title, categoryTitle, unit, Direction.COLUMNS, categories, List.of(series));
    }

    /** Categories one below the other: names, which need room. */
    public static ChartData rows(
            String title, String categoryTitle, ChartUnit unit, List<Category> categories, Series... series) {
        return new ChartData(title, categoryTitle, unit, Direction.ROWS, categories, List.of(series));
    }

    /** Whether there is nothing to draw: zeros alone have no shape either. */
    public boolean isEmpty() {
        return values().allMatch(value -> value.signum() == 0);
    }

    Stream<BigDecimal> values() {
        return series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull);
    }

    public enum Direction {
        COLUMNS,
        ROWS
    }

    /** @param link where a click leads, an address within the application as an {@code Anchor} takes it */
    public record Category(String name, @Nullable String link) implements Serializable {

        public Category(String name) {
            this(name, null);
        }
    }

    /** @param values in the order of the categories; null where there is none */
    public record Series(String name, Tone tone, Shape shape, List<@Nullable BigDecimal> values)
            implements Serializable {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        public static Series bars(String name, Tone tone, List<@Nullable BigDecimal> values) {
            return new Series(name, tone, Shape.BARS, values);
        }

        public static Series line(String name, Tone tone, List<@Nullable BigDecimal> values) {
            return new Series(name, tone, Shape.LINE, values);
        }
    }

    /** The colours are the style sheet's: revenue is {@code ACCENT}, costs are {@code MUTED}, margin is {@code INK}. */
    public enum Tone {
        ACCENT,
        MUTED,
        INK
    }

    public enum Shape {
        BARS,
        LINE
    }
}

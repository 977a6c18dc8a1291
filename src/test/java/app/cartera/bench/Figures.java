package app.cartera.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one operation, in milliseconds. */
public record Figures(int count, double median, double p95, double longest) {

    public static Figures of(double... times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length,
                sorted[(sorted.length - 1) / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1]);
    }

    public static String text(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f" : "%.0f", milliseconds);
    }
}

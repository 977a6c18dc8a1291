package app.cartera.shared.ui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The marks of an axis: round numbers that reach over zero and all values. */
public record ChartAxis(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MOST_STEPS = 6;
    private static final List<BigDecimal> ROUND =
            Stream.of(1, 2, 5, 10).map(BigDecimal::valueOf).toList();

    public static ChartAxis of(ChartData data) {
        var low = data.values().reduce(BigDecimal.ZERO, BigDecimal::min);
        var high = data.values().reduce(BigDecimal.ZERO, BigDecimal::max);
        var step = roundedUp(high.subtract(low).divide(BigDecimal.valueOf(MOST_STEPS), 10, RoundingMode.UP));
        return new ChartAxis(multiple(low, step, RoundingMode.FLOOR), multiple(high, step, RoundingMode.CEILING), step);
    }

    public List<BigDecimal> marks() {
        return Stream.iterate(low, mark -> mark.compareTo(high) <= 0, mark -> mark.add(step))
                .toList();
    }

    private static BigDecimal roundedUp(BigDecimal least) {
        if (least.signum() == 0) {
            return BigDecimal.ONE;
        }
        var power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step);
    }
}

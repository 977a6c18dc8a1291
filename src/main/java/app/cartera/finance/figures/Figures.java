package app.cartera.finance.figures;

import app.cartera.shared.Currencies;
import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Revenue and costs in one currency, and what follows from them. They are sums of entries, rounded half-even to the decimals
 * of the currency after everything was added up.
 *
 * @param currency ISO 4217 code
 * @param revenue the sum of the revenue entries
 * @param costs the sum of the cost entries
 */
public record Figures(
        String currency, @Money BigDecimal revenue, @Money BigDecimal costs) implements Serializable {

    /** Of sums that were not rounded, in this currency: half-even, to its own decimals. */
    public static Figures rounded(String currency, BigDecimal revenue, BigDecimal costs) {
        var decimals = Currencies.decimals(currency);
        return new Figures(
                currency,
                revenue.setScale(decimals, RoundingMode.HALF_EVEN),
                costs.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Revenue less costs. */
    public BigDecimal margin() {
        return revenue.subtract(costs);
    }

    /** Margin in percent of revenue, with one decimal; null where there is no revenue, or less than none. */
    public @Nullable BigDecimal marginPercent() {
        return percent(margin(), revenue);
    }

    /**
     * One amount in percent of another, with one decimal; null of nothing, and of less: a loss of 150 with revenue of -100
     * would be a margin of 150 %.
     */
    public static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN);
    }
}

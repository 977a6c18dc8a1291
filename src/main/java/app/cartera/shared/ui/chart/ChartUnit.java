package app.cartera.shared.ui.chart;

import app.cartera.shared.ui.Formats;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the figures of a chart are, and so how they are written: amounts of money.
 *
 * @param currency ISO code
 */
public record ChartUnit(String currency) implements Serializable {

    public static ChartUnit money(String currency) {
        return new ChartUnit(currency);
    }

    /** With its unit, for a figure that stands alone. */
    public String text(BigDecimal value, Formats formats) {
        return formats.money(value, currency);
    }

    /** Without what the column's header says already. */
    public String cell(BigDecimal value, Formats formats) {
        return formats.amount(value, currency);
    }

    /** Short, for the axis. */
    public String tick(BigDecimal value, Formats formats) {
        return formats.compact(value);
    }

    /** What all figures share and is said once. */
    public String shared(Formats formats) {
        return formats.sign(currency);
    }
}

package app.cartera.shared.ui;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** What the figures of a chart are, and so how they are written. */
public sealed interface ChartUnit extends Serializable {

    static ChartUnit money(String currency) {
        return new Money(currency);
    }

    /** Values are ratios: 0.321 is shown as 32.1 %. */
    static ChartUnit percent() {
        return new Percent();
    }

    static ChartUnit count() {
        return new Count();
    }

    /** With its unit, for a figure that stands alone. */
    String text(BigDecimal value, Formats formats);

    /** Without what the column's header says already. */
    default String cell(BigDecimal value, Formats formats) {
        return text(value, formats);
    }

    /** Short, for the axis. */
    default String tick(BigDecimal value, Formats formats) {
        return formats.compact(value);
    }

    /** What all figures share and is said once; empty if each says it. */
    default String shared(Locale locale) {
        return "";
    }

    /** No two marks of the axis are nearer than this. */
    default BigDecimal smallestStep() {
        return BigDecimal.ZERO;
    }

    /** @param currency ISO code */
    record Money(String currency) implements ChartUnit {

        @Override
        public String text(BigDecimal value, Formats formats) {
            return formats.money(value, currency);
        }

        @Override
        public String cell(BigDecimal value, Formats formats) {
            return formats.amount(value, currency);
        }

        @Override
        public String shared(Locale locale) {
            return Currency.getInstance(currency).getSymbol(locale);
        }
    }

    record Percent() implements ChartUnit {

        @Override
        public String text(BigDecimal value, Formats formats) {
            return formats.percent(value);
        }

        @Override
        public String tick(BigDecimal value, Formats formats) {
            return formats.percent(value);
        }
    }

    record Count() implements ChartUnit {

        @Override
        public String text(BigDecimal value, Formats formats) {
            return formats.number(value.longValue());
        }

        @Override
        public BigDecimal smallestStep() {
            return BigDecimal.ONE;
        }
    }
}

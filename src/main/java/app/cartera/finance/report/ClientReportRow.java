package app.cartera.finance.report;

import app.cartera.finance.figures.Figures;
import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the client report.
 *
 * @param clientId null for the projects without a client
 * @param projects how many projects have entries in the period
 * @param figures in the currency of the company
 * @param share of the revenue of all clients in the report, in percent; null where they have none
 * @param before the revenue of the period before; null where there is no such period
 * @param leftOut how many entries are missing from the figures, because there is no rate
 */
public record ClientReportRow(
        @Nullable Long clientId,
        @Nullable String name,
        long projects,
        Figures figures,
        @Money @Nullable BigDecimal share,
        @Money @Nullable BigDecimal before,
        long leftOut)
        implements Serializable {

    /** The change of the revenue against the period before, in percent of it; null where there was none. */
    public @Nullable BigDecimal change() {
        return before == null ? null : Figures.percent(figures.revenue().subtract(before), before.abs());
    }

    /** What the report can be sorted by: columns of a {@link ReportSource}. */
    public enum SortKey {
        NAME("name_key"),
        PROJECTS("projects"),
        REVENUE("revenue"),
        COSTS("costs"),
        MARGIN("margin"),
        MARGIN_PERCENT("margin_percent"),
        /** As revenue: all have the same whole. */
        SHARE("revenue"),
        CHANGE("growth");

        final String sql;

        SortKey(String sql) {
            this.sql = sql;
        }
    }
}

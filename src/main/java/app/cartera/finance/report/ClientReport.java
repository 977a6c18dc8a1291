package app.cartera.finance.report;

import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Figures;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * What all clients bring together, and who brings most. Sums are exact and rounded once, at the end; so the lines, each of
 * which is rounded as well, may add up to some cents more or less.
 *
 * @param lines how many there are, that of the projects without a client among them
 * @param clients how many of the lines are of a client
 * @param projects how many projects the lines have; one that counts for two clients, twice
 * @param total in the currency of the company
 * @param before the revenue of the period before; null where there is no such period
 * @param entriesLeftOut how many entries are missing from the total, because there is no rate
 * @param leftOut what is missing from the total because of missing rates, by currency
 * @param leftOutBefore what is missing from the revenue of the period before, by currency
 * @param top the ten clients with the most revenue, at most
 * @param first the first lines in the order asked for, which were read with it
 */
public record ClientReport(
        ClientReportFilter filter,
        Sort sort,
        long lines,
        long clients,
        long projects,
        Figures total,
        @Nullable BigDecimal before,
        long entriesLeftOut,
        List<Unconverted> leftOut,
        List<Unconverted> leftOutBefore,
        List<ClientReportRow> top,
        List<ClientReportRow> first)
        implements Serializable {

    public static final int TOP = 10;

    static final int FIRST = 100;

    /**
     * What share of the revenue the first so many clients bring, in percent; the projects without a client are none of them,
     * nor are clients whose revenue is negative. Null where these leave no whole that it could be a share of.
     */
    public @Nullable BigDecimal concentration(int first) {
        var revenue = top.stream()
                .filter(row -> row.clientId() != null)
                .limit(first)
                .map(row -> row.figures().revenue().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return revenue.compareTo(total.revenue()) > 0 ? null : Figures.percent(revenue, total.revenue());
    }

    /** The change of the revenue against the period before, in percent of it; null where there was none. */
    public @Nullable BigDecimal change() {
        return before == null ? null : Figures.percent(total.revenue().subtract(before), before.abs());
    }

    /** Whether the lines of the page were read with it. */
    boolean holds(Pageable page) {
        return page.getSort().equals(sort)
                && (page.getOffset() + page.getPageSize() <= first.size() || first.size() == lines);
    }
}

package app.cartera.finance.report;

import app.cartera.finance.figures.Figures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A line of a client report, not rounded.
 *
 * @param projects without any it is no line, though it may have revenue in the period before
 */
record ReportLine(
        @Nullable Long clientId,
        @Nullable String name,
        long projects,
        BigDecimal revenue,
        BigDecimal costs,
        BigDecimal earlier,
        long leftOut) {

    static ReportLine of(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getObject("client_id", Long.class),
                row.getString("name"),
                row.getLong("projects"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("costs"),
                row.getBigDecimal("earlier"),
                row.getLong("left_out"));
    }

    boolean isOfClient() {
        return clientId != null && projects > 0;
    }

    /** @param total of all lines, rounded */
    ClientReportRow row(Figures total, boolean hasBefore) {
        var figures = Figures.rounded(total.currency(), revenue, costs);
        var before = Figures.rounded(total.currency(), earlier, BigDecimal.ZERO);
        return new ClientReportRow(
                clientId,
                name,
                projects,
                figures,
                Figures.percent(figures.revenue(), total.revenue()),
                hasBefore ? before.revenue() : null,
                leftOut);
    }
}

package app.cartera.finance.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a client report begins with, not rounded: the whole, the clients with the most revenue, and the first lines. */
record ReportBeginning(Whole whole, List<ReportLine> top, List<ReportLine> first) {

    /**
     * What all lines come to.
     *
     * @param clients how many of the lines are of a client
     */
    record Whole(
            long lines,
            long clients,
            long projects,
            BigDecimal revenue,
            BigDecimal costs,
            BigDecimal earlier,
            long leftOut) {

        static final Whole NOTHING = new Whole(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Whole plus(ReportLine line) {
            return new Whole(
                    lines + (line.projects() > 0 ? 1 : 0),
                    clients + (line.isOfClient() ? 1 : 0),
                    projects + line.projects(),
                    revenue.add(line.revenue()),
                    costs.add(line.costs()),
                    earlier.add(line.earlier()),
                    leftOut + line.leftOut());
        }

        static Whole of(ResultSet row) throws SQLException {
            return new Whole(
                    row.getLong("all_lines"),
                    row.getLong("all_lines") - row.getLong("nobodys_lines"),
                    row.getLong("all_projects"),
                    row.getBigDecimal("all_revenue"),
                    row.getBigDecimal("all_costs"),
                    row.getBigDecimal("all_earlier"),
                    row.getLong("all_left_out"));
        }
    }
}

package app.cartera.finance.report;

import app.cartera.finance.report.ReportBeginning.Whole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads what a report begins with from all of its lines, in their order: so the entries are added up once. The database could
 * number them and add them up beside each other, but MySQL takes a second for each sum over so many lines.
 */
class ReportReader implements RowCallbackHandler {

    /** Each page beyond these would be added up anew, which can take seconds. */
    private static final int FIRST = 1000;

    private static final Comparator<ReportLine> BY_REVENUE =
            Comparator.comparing(ReportLine::revenue).thenComparing(ReportLine::clientId);

    private final List<ReportLine> first = new ArrayList<>();
    private final PriorityQueue<ReportLine> top = new PriorityQueue<>(BY_REVENUE);
    private Whole whole = Whole.NOTHING;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var line = ReportLine.of(row);
        whole = whole.plus(line);
        if (line.projects() > 0 && first.size() < FIRST) {
            first.add(line);
        }
        if (line.isOfClient()) {
            top.add(line);
            if (top.size() > ClientReport.TOP) {
                top.remove();
            }
        }
    }

    ReportBeginning beginning() {
        return new ReportBeginning(
                whole, top.stream().sorted(BY_REVENUE.reversed()).toList(), first);
    }
}

package app.cartera.finance.report;

import java.util.OptionalInt;

/** Tells tests where a report comes from, as reports from kept totals and from entries are alike. */
public class ReportOrigin {

    private final ClientReportService reports;

    ReportOrigin(ClientReportService reports) {
        this.reports = reports;
    }

    /** As which year the totals are kept that it is read from; nothing where entries are added up. */
    public OptionalInt keptYear(ClientReportFilter filter) {
        return reports.source(filter) instanceof KeptSums kept ? OptionalInt.of(kept.year()) : OptionalInt.empty();
    }
}

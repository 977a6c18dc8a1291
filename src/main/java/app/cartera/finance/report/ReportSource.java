package app.cartera.finance.report;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What the lines of a client report are read from, as SQL composed of constants; every value is bound. */
sealed interface ReportSource permits KeptSums, ReportScope {

    /**
     * A page of the lines.
     *
     * @param column to sort by, of a {@link ClientReportRow.SortKey}
     * @param direction asc or desc
     */
    String lines(String column, String direction);

    MapSqlParameterSource values();
}

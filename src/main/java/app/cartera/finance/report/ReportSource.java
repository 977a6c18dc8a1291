package app.cartera.finance.report;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What the lines of a client report are read from, as SQL composed of constants; every value is bound. */
sealed interface ReportSource permits KeptSums, ReportScope {

    /**
     * A page of the lines.
     *
     * @param column to sort by, of a {@link ClientReportRow.SortKey}
     * @param direction asc or desc
     * @param isNear whether the page is found sooner among all contacts than by sorting all lines, where it matters
     */
    String lines(String column, String direction, BooleanSupplier isNear);

    MapSqlParameterSource values();
}

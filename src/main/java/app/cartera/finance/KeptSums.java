package app.cartera.finance;

import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Reads a client report from the totals that are kept of each client: a line is a row, and an index has them in each order. */
record KeptSums(ClientReportFilter filter) implements ReportSource {

    private static final String OF_COUNTRY = " join contact k on k.id = y.client_id and k.country = :country";
    private static final String WHERE = " where y.attribution = :attribution and y.entry_year = :year";
    private static final String LINES = """
            select nullif(y.client_id, 0) as client_id, c.name, y.projects, y.revenue, y.costs, y.earlier, y.left_out
            from client_year y use index (%s) left join contact c on c.id = y.client_id""";
    private static final String WITH_PROJECTS = " and y.projects > 0";

    /** The columns before the one to sort by are always the same: an index begins with them. */
    private static final String ORDER = " order by y.attribution %2$s, y.entry_year %2$s, %1$s %2$s, y.client_id %2$s";

    /** One row at least, as those who left bring something to the period before. */
    private static final String TOP = """
            select t.*, w.*
            from (select coalesce(sum(case when y.projects > 0 then 1 else 0 end), 0) as all_clients,
                coalesce(sum(y.projects), 0) as all_projects, coalesce(sum(y.revenue), 0) as all_revenue,
                coalesce(sum(y.costs), 0) as all_costs, coalesce(sum(y.earlier), 0) as all_earlier,
                coalesce(sum(y.left_out), 0) as all_left_out
              from client_year y use index (ix_client_year_revenue)%s) w
            left join (%s) t on 1 = 1
            order by t.revenue desc, t.client_id desc""";

    @Override
    public String top() {
        var first = LINES.formatted(index("revenue")) + narrowed() + WITH_PROJECTS + " and y.client_id > 0"
                + ORDER.formatted("y.revenue", "desc");
        return TOP.formatted(narrowed(), first + " limit " + ClientReport.TOP);
    }

    @Override
    public String lines(String column, String direction) {
        return LINES.formatted(index(column))
                + narrowed()
                + WITH_PROJECTS
                + ORDER.formatted((isName(column) ? "c." : "y.") + column, direction);
    }

    /** The one that has the lines in this order; by name there is none, and all that are to be sorted are read from the first. */
    private static String index(String column) {
        return "ix_client_year_" + (isName(column) ? "revenue" : column);
    }

    private static boolean isName(String column) {
        return column.equals(ClientReportRow.SortKey.NAME.sql);
    }

    @Override
    public MapSqlParameterSource values() {
        return new MapSqlParameterSource("attribution", filter.attribution().name())
                .addValue("year", Objects.requireNonNull(filter.period().keptYear()))
                .addValue("country", filter.country());
    }

    private String narrowed() {
        return filter.country() == null ? WHERE : OF_COUNTRY + WHERE;
    }
}

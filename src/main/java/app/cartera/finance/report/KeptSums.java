package app.cartera.finance.report;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Reads a client report from the totals that are kept of each client: a line is a row, and but by name an index has them in
 * order.
 *
 * @param year as which the totals of the period are kept
 */
record KeptSums(ClientReportFilter filter, int year) implements ReportSource {

    private static final String OF_COUNTRY = " join contact k on k.id = y.client_id and k.country = :country";
    private static final String WHERE = " where y.attribution = :attribution and y.entry_year = :year";
    private static final String LINES = """
            select nullif(y.client_id, 0) as client_id, c.name, y.projects, y.revenue, y.costs, y.earlier, y.left_out
            from client_year y use index (%s) left join contact c on c.id = y.client_id""";
    private static final String WITH_PROJECTS = " and y.projects > 0";

    /** The columns before the one to sort by are always the same: an index begins with them. */
    private static final String ORDER = " order by y.attribution %2$s, y.entry_year %2$s, %1$s %2$s, y.client_id %2$s";

    /** The clients in the order of their names, until there are enough that have a line. */
    private static final String FIRST_NAMES = """
            select /*+ join_fixed_order() */ y.client_id, c.name, c.name_key, y.projects, y.revenue, y.costs, y.earlier,
              y.left_out
            from contact c use index (ix_contact_name) left join client_year y
              on y.attribution = :attribution and y.entry_year = :year and y.client_id = c.id
            where y.projects > 0%s order by c.name_key %s, c.id %2$s limit :reach""";

    /** Nobody's projects come before all names. */
    private static final String WITH_NOBODY = """
            (%s) union all (
              select null, null, null, y.projects, y.revenue, y.costs, y.earlier, y.left_out from client_year y
              where y.attribution = :attribution and y.entry_year = :year and y.client_id = 0 and y.projects > 0)""";

    private static final String BY_NAME = "select * from (%s) l order by l.name_key %s, l.client_id %2$s";

    private static final String ALL = """
            coalesce(sum(%1$s.projects), 0) as all_projects, coalesce(sum(%1$s.revenue), 0) as all_revenue,
                coalesce(sum(%1$s.costs), 0) as all_costs, coalesce(sum(%1$s.earlier), 0) as all_earlier,
                coalesce(sum(%1$s.left_out), 0) as all_left_out""";
    private static final String OF_FIRM = """
            (select count(*) from client_year y use index (ix_client_year_projects)%1$s) as all_lines,
                (select count(*) from client_year y%1$s and y.client_id = 0) as nobodys_lines,
                %2$s
              from firm_year f where f.attribution = :attribution and f.entry_year = :year""".formatted(WHERE + WITH_PROJECTS, ALL.formatted("f"));
    /** From an index that has the contacts of a country, of which H2 would otherwise look up all that are in the report. */
    private static final String OF_COUNTRY_ALONE = """
            contact k use index (ix_contact_by_country) left join client_year y
              on y.attribution = :attribution and y.entry_year = :year and y.client_id = k.id
            where k.archived in (false, true) and k.country = :country""";

    private static final String WHOLE_OF_COUNTRY = """
            select /*+ join_fixed_order() */ coalesce(sum(case when y.projects > 0 then 1 else 0 end), 0) as all_lines,
              0 as nobodys_lines, %s
            from %s""".formatted(ALL.formatted("y"), OF_COUNTRY_ALONE);
    private static final String LINES_OF_COUNTRY = """
            select /*+ join_fixed_order() */ y.client_id, k.name, y.projects, y.revenue, y.costs, y.earlier, y.left_out
            from %s and y.projects > 0 order by %%1$s %%2$s, y.client_id %%2$s""".formatted(OF_COUNTRY_ALONE);

    /** One row at least, as those who left bring something to the period before. */
    private static final String TOP = """
            select t.*, w.*
            from (select %s) w
            left join (%%s) t on 1 = 1
            order by t.revenue desc, t.client_id desc""".formatted(OF_FIRM);

    boolean isOfCountry() {
        return filter.country() != null;
    }

    /** The clients that bring most, the best first, and with each of them what all together bring; not of a country. */
    String top() {
        var first = LINES.formatted(index("revenue")) + WHERE + WITH_PROJECTS + " and y.client_id > 0"
                + ORDER.formatted("y.revenue", "desc");
        return TOP.formatted(first + " limit " + ClientReport.TOP);
    }

    /** What all clients of the country bring together. */
    String wholeOfCountry() {
        return WHOLE_OF_COUNTRY;
    }

    @Override
    public String lines(String column, String direction, BooleanSupplier isNear) {
        // For the others an index has the lines in order, wherever the page is.
        var isFar = (isName(column) || isOfCountry()) && !isNear.getAsBoolean();
        if (isFar && isOfCountry()) {
            return linesOfCountry(column, direction);
        } else if (isName(column) && !isFar) {
            return linesByName(direction);
        } else {
            return linesInOrder(column, direction);
        }
    }

    /** The lines of the country, all of which are read and sorted. */
    String linesOfCountry(String column, String direction) {
        return LINES_OF_COUNTRY.formatted((isName(column) ? "k." : "y.") + column, direction);
    }

    /** The lines as an index has them; by name, and of a country, all are read from the first until there are enough. */
    String linesInOrder(String column, String direction) {
        return LINES.formatted(index(column))
                + narrowed()
                + WITH_PROJECTS
                + ORDER.formatted((isName(column) ? "c." : "y.") + column, direction);
    }

    /** The lines by name as far as the value {@code reach} says; how long that takes depends on it. */
    String linesByName(String direction) {
        return BY_NAME.formatted(
                filter.country() == null
                        ? WITH_NOBODY.formatted(FIRST_NAMES.formatted("", direction))
                        : FIRST_NAMES.formatted(" and c.country = :country", direction),
                direction);
    }

    @Override
    public MapSqlParameterSource values() {
        return new MapSqlParameterSource("attribution", filter.attribution().name())
                .addValue("year", year)
                .addValue("country", filter.country());
    }

    /** The one that has the lines in this order; by name there is none, and all are read from the first and sorted. */
    private static String index(String column) {
        return "ix_client_year_" + (isName(column) ? "revenue" : column);
    }

    private static boolean isName(String column) {
        return column.equals(ClientReportRow.SortKey.NAME.sql);
    }

    private String narrowed() {
        return filter.country() == null ? WHERE : OF_COUNTRY + WHERE;
    }
}

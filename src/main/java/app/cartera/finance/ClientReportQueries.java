package app.cartera.finance;

import app.cartera.shared.CompanyCurrency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the client report. Amounts are added up as they are, and rounded when that is done. */
@Repository
class ClientReportQueries {

    private static final int AT_ONCE = 20_000;

    /** To look up a contact on the way takes as long as sorting so many lines. */
    private static final int STEP = 4;

    private static final String LATEST = "select coalesce(max(id), 0) from entry";
    /** There are no more contacts than this, and it is known at once. */
    private static final String LAST_CONTACT = "select coalesce(max(id), 0) from contact";

    private static final String COUNTRIES =
            "select distinct country from contact where country is not null order by country";

    private final TwelveMonths twelveMonths;
    private final LeftOut leftOut;
    private final CompanyCurrency companyCurrency;
    private final NamedParameterJdbcTemplate jdbc;

    ClientReportQueries(
            TwelveMonths twelveMonths,
            LeftOut leftOut,
            CompanyCurrency companyCurrency,
            NamedParameterJdbcTemplate jdbc) {
        this.twelveMonths = twelveMonths;
        this.leftOut = leftOut;
        this.companyCurrency = companyCurrency;
        this.jdbc = jdbc;
    }

    /** Whether so many entries have to be added up that it may take longer than a person should wait for an answer. */
    boolean isLong(ClientReportFilter filter) {
        if (source(filter) instanceof KeptSums) {
            return false;
        }
        var latest = jdbc.getJdbcOperations().queryForObject(LATEST, Long.class);
        return latest != null && latest > AT_ONCE;
    }

    ClientReport report(ClientReportFilter filter, Sort sort) {
        var company = companyCurrency.code();
        var source = source(filter);
        var sums = jdbc.query(source.top(), source.values(), (row, number) -> Sums.of(row));
        if (sums.isEmpty()) {
            return nothing(filter, sort, company);
        }
        var whole = sums.getFirst();
        var total = Figures.rounded(company, whole.allRevenue(), whole.allCosts());
        var hasBefore = filter.period().before() != null;
        return new ClientReport(
                filter,
                sort,
                whole.clients(),
                whole.allProjects(),
                total,
                hasBefore
                        ? Figures.rounded(company, whole.allEarlier(), BigDecimal.ZERO)
                                .revenue()
                        : null,
                whole.allLeftOut(),
                whole.allLeftOut() == 0 ? List.of() : leftOut(filter),
                sums.stream()
                        .filter(each ->
                                each.line().clientId() != null && each.line().projects() > 0)
                        .map(each -> each.line().row(total, hasBefore))
                        .toList(),
                lines(source, whole.clients(), total, hasBefore, sort, 0, ClientReport.FIRST));
    }

    List<ClientReportRow> page(ClientReport report, Sort sort, long offset, int limit) {
        var source = source(report.filter());
        return lines(source, report.clients(), report.total(), report.before() != null, sort, offset, limit);
    }

    ReportSource source(ClientReportFilter filter) {
        var year = filter.leavesEntriesOut() ? null : twelveMonths.keptYear(filter.period());
        return year == null ? new ReportScope(filter) : new KeptSums(filter, year);
    }

    private List<ClientReportRow> lines(
            ReportSource source, long all, Figures total, boolean hasBefore, Sort sort, long offset, int limit) {
        var order = sort.stream().findFirst().orElse(Sort.Order.desc(ClientReportRow.SortKey.REVENUE.name()));
        return jdbc.query(
                sql(source, order, all, offset + limit) + " limit :limit offset :offset",
                source.values()
                        .addValue("limit", limit)
                        .addValue("offset", offset)
                        .addValue("reach", offset + limit),
                (row, number) -> Line.of(row).row(total, hasBefore));
    }

    private String sql(ReportSource source, Sort.Order order, long all, long reach) {
        var key = ClientReportRow.SortKey.valueOf(order.getProperty());
        var direction = order.isAscending() ? "asc" : "desc";
        return key == ClientReportRow.SortKey.NAME && source instanceof KeptSums kept && isNear(reach, all)
                ? kept.linesByName(direction)
                : source.lines(key.sql, direction);
    }

    /**
     * Whether so many lines are found sooner among all contacts, in the order of their names, than by sorting all lines. The
     * fewer contacts are in the report, the more of them have to be passed over, each of which is looked up.
     */
    private boolean isNear(long reach, long all) {
        var contacts = Objects.requireNonNull(jdbc.getJdbcOperations().queryForObject(LAST_CONTACT, Long.class));
        return all > 0 && STEP * reach * contacts / all < all;
    }

    List<String> countries() {
        return jdbc.getJdbcOperations().queryForList(COUNTRIES, String.class);
    }

    private List<Figures> leftOut(ClientReportFilter filter) {
        var scope = new ReportScope(filter);
        return leftOut.of(scope.entriesOfPeriod(), scope.values());
    }

    private static ClientReport nothing(ClientReportFilter filter, Sort sort, String company) {
        var zero = Figures.rounded(company, BigDecimal.ZERO, BigDecimal.ZERO);
        var before = filter.period().before() == null ? null : zero.revenue();
        return new ClientReport(filter, sort, 0, 0, zero, before, 0, List.of(), List.of(), List.of());
    }

    /** A line, not rounded. */
    private record Line(
            @Nullable Long clientId,
            @Nullable String name,
            long projects,
            BigDecimal revenue,
            BigDecimal costs,
            BigDecimal earlier,
            long leftOut) {

        static Line of(ResultSet row) throws SQLException {
            var client = row.getLong("client_id");
            return new Line(
                    row.wasNull() ? null : client,
                    row.getString("name"),
                    row.getLong("projects"),
                    row.getBigDecimal("revenue"),
                    row.getBigDecimal("costs"),
                    row.getBigDecimal("earlier"),
                    row.getLong("left_out"));
        }

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

    /** A line, and beside it the sums of all lines, not rounded. */
    private record Sums(
            Line line,
            long clients,
            long allProjects,
            BigDecimal allRevenue,
            BigDecimal allCosts,
            BigDecimal allEarlier,
            long allLeftOut) {

        static Sums of(ResultSet row) throws SQLException {
            return new Sums(
                    Line.of(row),
                    row.getLong("all_clients"),
                    row.getLong("all_projects"),
                    row.getBigDecimal("all_revenue"),
                    row.getBigDecimal("all_costs"),
                    row.getBigDecimal("all_earlier"),
                    row.getLong("all_left_out"));
        }
    }
}

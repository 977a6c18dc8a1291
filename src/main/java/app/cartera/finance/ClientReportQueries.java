package app.cartera.finance;

import app.cartera.shared.CompanyCurrency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the client report from the entries. Amounts are added up as they are, and rounded when that is done. */
@Repository
class ClientReportQueries {

    private static final int AT_ONCE = 20_000;

    /** One line a client, with the whole beside each, so that the entries are gone through once. */
    private static final String TOP = """
            select r.*, c.name,
              sum(case when r.projects > 0 then 1 else 0 end) over () as all_clients, sum(r.projects) over () as all_projects,
              sum(r.revenue) over () as all_revenue, sum(r.costs) over () as all_costs,
              sum(r.earlier) over () as all_earlier, sum(r.left_out) over () as all_left_out
            from (%s) r left join contact c on c.id = r.client_id
            order by case when r.client_id is null or r.projects = 0 then 1 else 0 end, r.revenue desc, r.client_id
            limit\s""" + ClientReport.TOP;

    private static final String LINES = """
            select r.*, c.name from (select s.*, s.revenue - s.costs as margin from (%s) s where s.projects > 0) r
              left join contact c on c.id = r.client_id
            order by %s, r.client_id %s limit :limit offset :offset""";
    private static final String LEFT_OUT = """
            select e.currency, coalesce(sum(case when e.kind = 'REVENUE' then e.amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.amount end), 0) as costs
            from %s and e.entry_date >= :from and e.company_amount is null group by e.currency order by e.currency""";
    private static final String LATEST = "select coalesce(max(id), 0) from entry";
    private static final String COUNTRIES =
            "select distinct country from contact where country is not null order by country";

    private final CompanyCurrency companyCurrency;
    private final NamedParameterJdbcTemplate jdbc;

    ClientReportQueries(CompanyCurrency companyCurrency, NamedParameterJdbcTemplate jdbc) {
        this.companyCurrency = companyCurrency;
        this.jdbc = jdbc;
    }

    /** Whether there are so many entries that a report may take longer than a person should wait for an answer. */
    boolean isLong() {
        var latest = jdbc.getJdbcOperations().queryForObject(LATEST, Long.class);
        return latest != null && latest > AT_ONCE;
    }

    ClientReport report(ClientReportFilter filter, Sort sort) {
        var company = companyCurrency.code();
        var scope = ReportScope.of(filter);
        var sums = jdbc.query(TOP.formatted(scope.byClient()), scope.values(), (row, number) -> Sums.of(row));
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
                whole.allLeftOut() == 0 ? List.of() : leftOut(scope),
                sums.stream()
                        .filter(each ->
                                each.line().clientId() != null && each.line().projects() > 0)
                        .map(each -> each.line().row(total, hasBefore))
                        .toList(),
                lines(scope, total, hasBefore, sort, 0, ClientReport.FIRST));
    }

    List<ClientReportRow> page(ClientReport report, Sort sort, long offset, int limit) {
        return lines(ReportScope.of(report.filter()), report.total(), report.before() != null, sort, offset, limit);
    }

    private List<ClientReportRow> lines(
            ReportScope scope, Figures total, boolean hasBefore, Sort sort, long offset, int limit) {
        var order = sort.stream().findFirst().orElse(Sort.Order.desc(ClientReportRow.SortKey.REVENUE.name()));
        var direction = order.isAscending() ? "asc" : "desc";
        var key = ClientReportRow.SortKey.valueOf(order.getProperty()).sql + " " + direction;
        var values = scope.values().addValue("limit", limit).addValue("offset", offset);
        return jdbc.query(
                LINES.formatted(scope.byClient(), key, direction),
                values,
                (row, number) -> Line.of(row).row(total, hasBefore));
    }

    List<String> countries() {
        return jdbc.getJdbcOperations().queryForList(COUNTRIES, String.class);
    }

    private List<Figures> leftOut(ReportScope scope) {
        return jdbc.query(
                LEFT_OUT.formatted(scope.entries()),
                scope.values(),
                (row, number) -> Figures.rounded(
                        row.getString("currency"), row.getBigDecimal("revenue"), row.getBigDecimal("costs")));
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

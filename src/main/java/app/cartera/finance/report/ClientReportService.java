package app.cartera.finance.report;

import app.cartera.access.ForManagers;
import app.cartera.finance.LeftOut;
import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.report.ReportBeginning.Whole;
import app.cartera.finance.totals.TwelveMonths;
import app.cartera.shared.CompanyCurrency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each client brings: one line a client that has entries in the period, and one for the projects without a client, in the
 * currency of the company. Amounts are added up as they are, and rounded when that is done. Money in all of it, so it is for
 * those who may see it.
 */
@Service
@ForManagers
@Transactional(readOnly = true)
public class ClientReportService {

    private static final int AT_ONCE = 20_000;

    /** To look up a contact on the way takes as long as sorting so many lines. */
    private static final int STEP = 4;

    private static final Sort.Order BEST_FIRST = Sort.Order.desc(ClientReportRow.SortKey.REVENUE.name());

    private static final String LATEST = "select coalesce(max(id), 0) from entry";
    /** There are no more contacts than this, and it is known at once. */
    private static final String LAST_CONTACT = "select coalesce(max(id), 0) from contact";

    private static final String COUNTRIES =
            "select distinct country from contact where country is not null order by country";

    private final TwelveMonths twelveMonths;
    private final LeftOut leftOut;
    private final CompanyCurrency companyCurrency;
    private final NamedParameterJdbcTemplate jdbc;

    ClientReportService(
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
    public boolean isLong(ClientReportFilter filter) {
        if (source(filter) instanceof KeptSums) {
            return false;
        }
        var latest = jdbc.getJdbcOperations().queryForObject(LATEST, Long.class);
        return latest != null && latest > AT_ONCE;
    }

    /** The report with its first lines, sorted by the {@link ClientReportRow.SortKey} name in the sort. */
    public ClientReport report(ClientReportFilter filter, Sort sort) {
        var company = companyCurrency.code();
        var begun = beginning(filter, sort);
        var whole = begun.whole();
        var total = Figures.rounded(company, whole.revenue(), whole.costs());
        var hasBefore = filter.period().before() != null;
        return new ClientReport(
                filter,
                sort,
                whole.lines(),
                whole.clients(),
                whole.projects(),
                total,
                hasBefore
                        ? Figures.rounded(company, whole.earlier(), BigDecimal.ZERO)
                                .revenue()
                        : null,
                whole.leftOut(),
                whole.leftOut() == 0 ? List.of() : leftOut(filter),
                leftOutBefore(filter),
                rows(begun.top(), total, hasBefore),
                rows(begun.first(), total, hasBefore));
    }

    /** A page of the lines, sorted as the page says. */
    public List<ClientReportRow> page(ClientReport report, Pageable page) {
        return report.holds(page)
                ? report.first().stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .toList()
                : read(report, page.getSort(), page.getOffset(), page.getPageSize());
    }

    private List<ClientReportRow> read(ClientReport report, Sort sort, long offset, int limit) {
        var source = source(report.filter());
        var lines = lines(source, sql(source, order(sort), report.lines(), offset + limit), offset, limit);
        return rows(lines, report.total(), report.before() != null);
    }

    /** The countries that contacts have, as ISO codes. */
    public List<String> countries() {
        return jdbc.getJdbcOperations().queryForList(COUNTRIES, String.class);
    }

    ReportSource source(ClientReportFilter filter) {
        var year = filter.leavesEntriesOut() ? null : twelveMonths.keptYear(filter.period());
        return year == null ? new ReportScope(filter) : new KeptSums(filter, year);
    }

    private ReportBeginning beginning(ClientReportFilter filter, Sort sort) {
        return switch (source(filter)) {
            case KeptSums kept -> beginning(kept, order(sort));
            case ReportScope entries -> beginning(entries, order(sort));
        };
    }

    private ReportBeginning beginning(KeptSums kept, Sort.Order order) {
        return kept.isOfCountry() ? ofCountry(kept, order) : ofAll(kept, order);
    }

    private ReportBeginning ofAll(KeptSums kept, Sort.Order order) {
        var top = jdbc.query(kept.top(), kept.values(), LineAndWhole::of);
        var whole = top.getFirst().whole();
        return new ReportBeginning(
                whole,
                top.stream()
                        .map(LineAndWhole::line)
                        .filter(ReportLine::isOfClient)
                        .toList(),
                first(kept, order, whole, ClientReport.FIRST));
    }

    private ReportBeginning ofCountry(KeptSums kept, Sort.Order order) {
        var whole = Objects.requireNonNull(
                jdbc.queryForObject(kept.wholeOfCountry(), kept.values(), (row, number) -> Whole.of(row)));
        return new ReportBeginning(
                whole, first(kept, BEST_FIRST, whole, ClientReport.TOP), first(kept, order, whole, ClientReport.FIRST));
    }

    private List<ReportLine> first(KeptSums kept, Sort.Order order, Whole whole, int number) {
        return lines(kept, sql(kept, order, whole.lines(), number), 0, number);
    }

    private ReportBeginning beginning(ReportScope entries, Sort.Order order) {
        var reader = new ReportReader();
        jdbc.query(entries.all(column(order), direction(order)), entries.values(), reader);
        return reader.beginning();
    }

    private List<ReportLine> lines(ReportSource source, String sql, long offset, int limit) {
        return jdbc.query(
                sql + " limit :limit offset :offset",
                source.values()
                        .addValue("limit", limit)
                        .addValue("offset", offset)
                        .addValue("reach", offset + limit),
                (row, number) -> ReportLine.of(row));
    }

    private String sql(ReportSource source, Sort.Order order, long all, long reach) {
        return source.lines(column(order), direction(order), () -> isNear(reach, all));
    }

    /**
     * Whether so many lines are found sooner among all contacts, in the order of the report, than by sorting all lines. The
     * fewer contacts are in the report, the more of them have to be passed over, each of which is looked up.
     */
    private boolean isNear(long reach, long all) {
        var contacts = Objects.requireNonNull(jdbc.getJdbcOperations().queryForObject(LAST_CONTACT, Long.class));
        return all > 0 && STEP * reach * contacts / all < all;
    }

    private static Sort.Order order(Sort sort) {
        return sort.stream().findFirst().orElse(BEST_FIRST);
    }

    private static String column(Sort.Order order) {
        return ClientReportRow.SortKey.valueOf(order.getProperty()).sql;
    }

    private static String direction(Sort.Order order) {
        return order.isAscending() ? "asc" : "desc";
    }

    private List<Unconverted> leftOut(ClientReportFilter filter) {
        var scope = new ReportScope(filter);
        return leftOut.of(scope.entriesOfPeriod(), scope.values());
    }

    /** Of the revenue alone, as nothing else of the period before is shown. */
    private List<Unconverted> leftOutBefore(ClientReportFilter filter) {
        var before = filter.period().before();
        return before == null || !leftOut.isAnyIn(before)
                ? List.of()
                : leftOut(filter.withPeriod(before)).stream()
                        .filter(missing -> missing.figures().revenue().signum() != 0)
                        .toList();
    }

    private static List<ClientReportRow> rows(List<ReportLine> lines, Figures total, boolean hasBefore) {
        return lines.stream().map(line -> line.row(total, hasBefore)).toList();
    }

    /** A line, and beside it what all of them come to. */
    private record LineAndWhole(ReportLine line, Whole whole) {

        static LineAndWhole of(ResultSet row, int number) throws SQLException {
            return new LineAndWhole(ReportLine.of(row), Whole.of(row));
        }
    }
}

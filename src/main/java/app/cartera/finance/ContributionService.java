package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes every figure there is: what a project, a client, or the firm brings and costs. Amounts are added up as they were
 * posted or converted, and rounded once, at the end. Archived and closed projects count like others: what they brought, they
 * brought. Money in all of it, so it is for those who may see it.
 */
@Service
@ForManagers
@Transactional(readOnly = true)
public class ContributionService {

    private static final String LINES = """
            select e.currency,
              coalesce(sum(case when e.kind = 'REVENUE' then e.amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.amount end), 0) as costs,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as company_revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as company_costs,
              coalesce(sum(case when e.kind = 'REVENUE' and e.company_amount is null then e.amount end), 0)
                as lacking_revenue,
              coalesce(sum(case when e.kind = 'COST' and e.company_amount is null then e.amount end), 0) as lacking_costs,
              min(e.rate_date) as first_rate, max(e.rate_date) as last_rate
            from %s group by e.currency order by e.currency""";
    private static final String PROJECTS = "select count(distinct e.project_id) from %s";
    private static final String MONTHS = """
            select extract(year from e.entry_date) as y, extract(month from e.entry_date) as m,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as costs
            from %s group by extract(year from e.entry_date), extract(month from e.entry_date) order by y, m""";

    private static final String TOP = """
            coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
            coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as costs""";
    private static final String TOP_PROJECTS = "select e.project_id as part, " + TOP
            + " from %s group by e.project_id order by revenue desc, part limit :limit";
    private static final String TOP_CLIENTS = "select p.client_id as part, " + TOP + """
             from entry e join project p on p.id = e.project_id
            where e.removed = false and e.entry_date between :from and :to and p.client_id is not null
            group by p.client_id order by revenue desc, part limit :limit""";

    private final ProjectFigureQueries projectFigures;
    private final EntryTotalQueries entryTotals;
    private final EntryProjects projects;
    private final CompanyCurrency companyCurrency;
    private final NamedParameterJdbcTemplate jdbc;

    ContributionService(
            ProjectFigureQueries projectFigures,
            EntryTotalQueries entryTotals,
            EntryProjects projects,
            CompanyCurrency companyCurrency,
            NamedParameterJdbcTemplate jdbc) {
        this.projectFigures = projectFigures;
        this.entryTotals = entryTotals;
        this.projects = projects;
        this.companyCurrency = companyCurrency;
        this.jdbc = jdbc;
    }

    /** The figures of these projects, each in its own currency, by project; a project without entries has zeros. */
    public Map<Long, ProjectFigures> ofProjects(Collection<Long> projectIds, Period period) {
        return projectFigures.of(projectIds, period).stream()
                .collect(Collectors.toMap(ProjectFigures::projectId, Function.identity()));
    }

    /**
     * What those of a project's entries that match come to.
     *
     * @throws NotFound when there is no such project
     */
    public EntryTotals ofEntries(long projectId, EntryFilter filter) {
        return entryTotals.of(projects.findById(projectId).orElseThrow(() -> new NotFound(projectId)), filter);
    }

    /** Why figures of a project lack entries; nothing where they lack none. */
    public List<MissingRate> missingRates(long projectId) {
        return entryTotals.withoutRate(projectId);
    }

    /** What a client brings, over all of its projects. */
    public Contribution ofClient(long clientId, Period period, Attribution attribution) {
        return contribution(EntryScope.ofClient(attribution), clientId, period);
    }

    /** What all projects bring together, those without a client as well. */
    public Contribution ofFirm(Period period) {
        return contribution(EntryScope.FIRM, null, period);
    }

    /**
     * The client's projects in use that are on a page, in the order of a figure of the period as it is shown; those of the
     * same figure by id. All of the client's projects are added up for it, which for one client is quick.
     *
     * @param key one of the figures of a period: revenue, costs, margin or its percentage
     * @return their ids
     */
    public List<Long> sortedProjects(
            long clientId, Period period, SortKey key, boolean descending, long offset, int limit) {
        var order = ProjectOrder.by(key);
        return projectFigures.ofClient(clientId, period).stream()
                .sorted(descending ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .map(ProjectFigures::projectId)
                .toList();
    }

    /** The projects that bring the client's contribution most of its revenue, the best first. */
    public List<Share> topProjects(long clientId, Period period, Attribution attribution, int limit) {
        return shares(TOP_PROJECTS.formatted(EntryScope.ofClient(attribution).sql), clientId, period, limit);
    }

    /** The clients of today whose projects bring most revenue, the best first. */
    public List<Share> topClients(Period period, int limit) {
        return shares(TOP_CLIENTS, null, period, limit);
    }

    private List<Share> shares(String sql, @Nullable Long client, Period period, int limit) {
        var company = companyCurrency.code();
        return jdbc.query(
                sql,
                values(client, period).addValue("limit", limit),
                (row, number) -> new Share(
                        row.getLong("part"),
                        Figures.rounded(company, row.getBigDecimal("revenue"), row.getBigDecimal("costs"))));
    }

    /** What a client brings by month, in the currency of the company; months without entries are left out. */
    public List<MonthFigures> monthsOfClient(long clientId, Period period, Attribution attribution) {
        return months(EntryScope.ofClient(attribution), clientId, period);
    }

    /** The same of all projects. */
    public List<MonthFigures> monthsOfFirm(Period period) {
        return months(EntryScope.FIRM, null, period);
    }

    private Contribution contribution(EntryScope scope, @Nullable Long client, Period period) {
        var values = values(client, period);
        var company = companyCurrency.code();
        var sums = jdbc.query(LINES.formatted(scope.sql), values, Sums::of);
        var projects = jdbc.queryForObject(PROJECTS.formatted(scope.sql), values, Long.class);
        var total = Figures.rounded(company, sum(sums, Sums::companyRevenue), sum(sums, Sums::companyCosts));
        return new Contribution(
                period, sums.stream().map(each -> each.line(company)).toList(), total, projects == null ? 0 : projects);
    }

    private List<MonthFigures> months(EntryScope scope, @Nullable Long client, Period period) {
        var company = companyCurrency.code();
        return jdbc.query(
                MONTHS.formatted(scope.sql),
                values(client, period),
                (row, number) -> new MonthFigures(
                        YearMonth.of(row.getInt("y"), row.getInt("m")),
                        Figures.rounded(company, row.getBigDecimal("revenue"), row.getBigDecimal("costs"))));
    }

    private static MapSqlParameterSource values(@Nullable Long client, Period period) {
        return new MapSqlParameterSource("client", client)
                .addValue("from", period.first())
                .addValue("to", period.last());
    }

    private static BigDecimal sum(List<Sums> sums, Function<Sums, BigDecimal> amount) {
        return sums.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Not rounded. */
    private record Sums(
            String currency,
            BigDecimal revenue,
            BigDecimal costs,
            BigDecimal companyRevenue,
            BigDecimal companyCosts,
            BigDecimal lackingRevenue,
            BigDecimal lackingCosts,
            @Nullable LocalDate firstRate,
            @Nullable LocalDate lastRate) {

        static Sums of(ResultSet row, int number) throws SQLException {
            return new Sums(
                    row.getString("currency"),
                    row.getBigDecimal("revenue"),
                    row.getBigDecimal("costs"),
                    row.getBigDecimal("company_revenue"),
                    row.getBigDecimal("company_costs"),
                    row.getBigDecimal("lacking_revenue"),
                    row.getBigDecimal("lacking_costs"),
                    row.getObject("first_rate", LocalDate.class),
                    row.getObject("last_rate", LocalDate.class));
        }

        Contribution.Line line(String company) {
            return new Contribution.Line(
                    Figures.rounded(currency, revenue, costs),
                    Figures.rounded(company, companyRevenue, companyCosts),
                    Figures.rounded(currency, lackingRevenue, lackingCosts),
                    firstRate,
                    lastRate);
        }
    }
}

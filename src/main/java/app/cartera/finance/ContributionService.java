package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.totals.TwelveMonths;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the figures of a project, a client and the firm: what they bring and cost. The client report makes those of all clients
 * at once by queries of its own, and the same to the cent. Amounts are added up as they were posted or converted, and rounded
 * once, at the end. Archived and closed projects count like others: what they brought, they brought. Money in all of it, so it
 * is for those who may see it.
 */
@Service
@ForManagers
@Transactional(readOnly = true)
public class ContributionService {

    private static final String SUMS = """
            select /*+ join_fixed_order() */ count(distinct e.project_id) as projects,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as costs,
              coalesce(sum(case when e.company_amount is null then 1 else 0 end), 0) as left_out
            from\s""";
    private static final String KEPT_SUMS = """
            select coalesce(sum(projects), 0) as projects, coalesce(sum(revenue), 0) as revenue,
              coalesce(sum(costs), 0) as costs, coalesce(sum(left_out), 0) as left_out
            from %s where attribution = :attribution and entry_year = :year""";
    private static final String KEPT_OF_CLIENT = KEPT_SUMS.formatted("client_year") + " and client_id = :client";
    private static final String KEPT_OF_FIRM = KEPT_SUMS.formatted("firm_year");

    private static final String TOP_PROJECTS = """
            select /*+ join_fixed_order() */ e.project_id as part,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as costs,
              sum(case when e.company_amount is null then 1 else 0 end) as left_out
            from %s group by e.project_id order by revenue desc, part limit :limit""";
    private static final String KEPT_TOP_PROJECTS = """
            select /*+ join_fixed_order() */ y.project_id as part,
              sum(y.revenue) as revenue, sum(y.costs) as costs, sum(y.left_out) as left_out
            from %%s where %%s and (y.entry_year = :year or :year = 0 and y.%s)
            group by y.project_id order by revenue desc, part limit :limit""".formatted(TwelveMonths.IS_CALENDAR_YEAR);
    /** In the order of an index from its end. */
    private static final String TOP_CLIENTS = """
            select y.client_id as part, y.revenue, y.costs, y.left_out from client_year y use index (ix_client_year_revenue)
            where y.attribution = 'TODAY' and y.entry_year = :year and y.projects > 0 and y.client_id > 0
            order by y.attribution desc, y.entry_year desc, y.revenue desc, y.client_id desc limit :limit""";

    private final TwelveMonths twelveMonths;
    private final ProjectFigureQueries projectFigures;
    private final EntryTotalQueries entryTotals;
    private final LeftOut leftOut;
    private final EntryProjects projects;
    private final CompanyCurrency companyCurrency;
    private final NamedParameterJdbcTemplate jdbc;

    ContributionService(
            TwelveMonths twelveMonths,
            ProjectFigureQueries projectFigures,
            EntryTotalQueries entryTotals,
            LeftOut leftOut,
            EntryProjects projects,
            CompanyCurrency companyCurrency,
            NamedParameterJdbcTemplate jdbc) {
        this.twelveMonths = twelveMonths;
        this.projectFigures = projectFigures;
        this.entryTotals = entryTotals;
        this.leftOut = leftOut;
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
        return contribution(
                EntryScope.ofClient(attribution),
                KEPT_OF_CLIENT,
                values(period, attribution).addValue("client", clientId),
                period);
    }

    /** What all projects bring together, those without a client as well. */
    public Contribution ofFirm(Period period) {
        return contribution(EntryScope.FIRM, KEPT_OF_FIRM, values(period, Attribution.TODAY), period);
    }

    /** How a client's contribution is made up. */
    public ContributionParts partsOfClient(long clientId, Period period, Attribution attribution) {
        var sql = EntryScope.ofClient(attribution).parts.stream()
                .map(ContributionSums.SELECT::formatted)
                .collect(Collectors.joining(" union all "));
        var values = values(period, attribution).addValue("client", clientId);
        return ContributionSums.parts(jdbc.query(sql, values, ContributionSums::of), companyCurrency.code());
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
        var year = twelveMonths.keptYear(period);
        return shares(
                year == null
                        ? TOP_PROJECTS.formatted(
                                EntryScope.ofClient(attribution).sql())
                        : keptTopProjects(attribution),
                values(period, attribution)
                        .addValue("year", year)
                        .addValue("client", clientId)
                        .addValue("limit", limit));
    }

    private static String keptTopProjects(Attribution attribution) {
        return attribution == Attribution.TODAY
                ? KEPT_TOP_PROJECTS.formatted(
                        "project p join project_year y on y.project_id = p.id", "p.client_id = :client")
                : KEPT_TOP_PROJECTS.formatted("project_year y", "y.client_id = :client");
    }

    /** The clients of today whose projects bring most revenue in a calendar year, the best first. */
    public List<Share> topClients(int year, int limit) {
        return shares(TOP_CLIENTS, new MapSqlParameterSource("year", year).addValue("limit", limit));
    }

    private List<Share> shares(String sql, MapSqlParameterSource values) {
        var company = companyCurrency.code();
        return jdbc.query(
                sql,
                values,
                (row, number) -> new Share(
                        row.getLong("part"),
                        Figures.rounded(company, row.getBigDecimal("revenue"), row.getBigDecimal("costs")),
                        row.getLong("left_out")));
    }

    /** From what is kept of years, twelve months and all time; from the entries of other days. */
    private Contribution contribution(EntryScope scope, String kept, MapSqlParameterSource values, Period period) {
        var year = twelveMonths.keptYear(period);
        var sums = Objects.requireNonNull(
                jdbc.queryForObject(year == null ? SUMS + scope.sql() : kept, values.addValue("year", year), Sums::of));
        return new Contribution(
                period,
                Figures.rounded(companyCurrency.code(), sums.revenue, sums.costs),
                sums.projects,
                sums.leftOut == 0 ? List.of() : leftOut.of(scope.sql(), values));
    }

    /** @param leftOut how many entries lack a rate */
    private record Sums(BigDecimal revenue, BigDecimal costs, long projects, long leftOut) {

        static Sums of(ResultSet row, int number) throws SQLException {
            return new Sums(
                    row.getBigDecimal("revenue"),
                    row.getBigDecimal("costs"),
                    row.getLong("projects"),
                    row.getLong("left_out"));
        }
    }

    private static MapSqlParameterSource values(Period period, Attribution attribution) {
        return new MapSqlParameterSource("attribution", attribution.name())
                .addValue("from", period.first())
                .addValue("to", period.last());
    }
}

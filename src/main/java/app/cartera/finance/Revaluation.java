package app.cartera.finance;

import app.cartera.finance.rates.Conversion;
import app.cartera.finance.rates.Converted;
import app.cartera.finance.rates.FollowsRates;
import app.cartera.finance.totals.ProjectTotals;
import app.cartera.shared.CompanyCurrency;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Converts entries anew: those of a project that has another currency now, those of the days since rates have
 * changed, or all when the currency of the company has. It is no edit of theirs: their versions stay.
 */
@Component
class Revaluation implements FollowsRates {

    private static final int CHUNK = 1000;
    private static final String SELECT = """
            select e.id, e.project_id, e.amount, e.currency, e.entry_date, p.currency as project_currency
            from entry e join project p on p.id = e.project_id where e.id > :after and\s""";
    private static final String OF_PROJECT = SELECT + "e.project_id = :project order by e.id limit " + CHUNK;
    /** Those that are, or were, in another currency than the company or their project. */
    private static final String FOREIGN = SELECT + """
            (e.currency <> p.currency or e.currency <> :company
              or e.company_amount is null or e.company_amount <> e.amount)""";

    private static final String ALL_FOREIGN = FOREIGN + " order by e.id limit " + CHUNK;
    private static final String FOREIGN_FROM = FOREIGN + " and e.entry_date >= :from order by e.id limit " + CHUNK;

    private static final String UPDATE = """
            update entry set project_amount = :inProject, company_amount = :inCompany, rate_date = :rateDate
            where id = :id""";

    private final Conversion conversion;
    private final CompanyCurrency companyCurrency;
    private final EntryProjects projects;
    private final ProjectTotals totals;
    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;

    Revaluation(
            Conversion conversion,
            CompanyCurrency companyCurrency,
            EntryProjects projects,
            ProjectTotals totals,
            EntityManager entities,
            NamedParameterJdbcTemplate jdbc) {
        this.conversion = conversion;
        this.companyCurrency = companyCurrency;
        this.projects = projects;
        this.totals = totals;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** The project's figures are for whoever calls this to follow, as they change with its currency in any case. */
    void ofProject(long projectId) {
        revalue(OF_PROJECT, Map.of("project", projectId));
    }

    @Override
    public void ratesChanged(LocalDate from) {
        totals.refresh(revalue(FOREIGN_FROM, Map.of("company", companyCurrency.code(), "from", from)));
    }

    @Override
    public void companyCurrencyChanged() {
        totals.refresh(revalue(ALL_FOREIGN, Map.of("company", companyCurrency.code())));
    }

    /** Returns the ids of their projects. Nothing stays loaded of a chunk, or the next one would look for changes in it. */
    private Set<Long> revalue(String select, Map<String, ?> values) {
        entities.flush();
        var conversions = conversion.ofAnyDay();
        var projectIds = new HashSet<Long>();
        var chunk = next(select, values, 0);
        while (!chunk.isEmpty()) {
            projectIds.addAll(update(chunk, conversions));
            entities.clear();
            chunk = next(select, values, chunk.getLast().id());
        }
        return projectIds;
    }

    private List<Valued> next(String select, Map<String, ?> values, long after) {
        return jdbc.query(select, new MapSqlParameterSource(values).addValue("after", after), Valued::of);
    }

    /** Their projects are locked, so that nobody who removes entries writes the old amounts back; returned are their ids. */
    private Set<Long> update(List<Valued> entries, Conversion.Conversions conversions) {
        var projectIds = entries.stream().map(Valued::projectId).collect(Collectors.toSet());
        projects.lock(projectIds);
        jdbc.batchUpdate(
                UPDATE,
                entries.stream()
                        .map(entry -> entry.parameters(conversions.of(
                                entry.amount(), entry.currency(), entry.projectCurrency(), entry.date())))
                        .toArray(SqlParameterSource[]::new));
        return projectIds;
    }

    private record Valued(
            long id, long projectId, BigDecimal amount, String currency, LocalDate date, String projectCurrency) {

        static Valued of(ResultSet row, int number) throws SQLException {
            return new Valued(
                    row.getLong("id"),
                    row.getLong("project_id"),
                    row.getBigDecimal("amount"),
                    row.getString("currency"),
                    row.getObject("entry_date", LocalDate.class),
                    row.getString("project_currency"));
        }

        SqlParameterSource parameters(Converted converted) {
            return new MapSqlParameterSource("id", id)
                    .addValue("inProject", converted.inProject())
                    .addValue("inCompany", converted.inCompany())
                    .addValue("rateDate", converted.rateDate());
        }
    }
}

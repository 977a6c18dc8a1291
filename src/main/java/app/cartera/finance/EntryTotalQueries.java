package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds up the entries of one project as a list shows them, and finds those that cannot be added up. */
@Repository
class EntryTotalQueries {

    private static final String WITHOUT_RATE = """
            select e.currency, p.currency as wanted, count(*) as entries,
              min(e.entry_date) as first_day, max(e.entry_date) as last_day
            from project p join entry e on e.project_id = p.id and e.removed = false and e.project_amount is null
            where p.id = :project group by e.currency, p.currency order by e.currency""";

    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;

    EntryTotalQueries(EntityManager entities, NamedParameterJdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    EntryTotals of(EntryProject project, EntryFilter filter) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var entry = query.from(Entry.class);
        query.where(filter.specification(project.getId()).toPredicate(entry, query, criteria));
        query.multiselect(
                sum(criteria, entry, EntryKind.REVENUE),
                sum(criteria, entry, EntryKind.COST),
                criteria.count(entry),
                criteria.count(entry.get("projectAmount")));
        var sums = entities.createQuery(query).getSingleResult();
        var entries = sums.get(2, Long.class);
        return new EntryTotals(
                Figures.rounded(project.currency(), amount(sums.get(0)), amount(sums.get(1))),
                entries,
                entries - sums.get(3, Long.class));
    }

    List<MissingRate> withoutRate(long projectId) {
        return jdbc.query(
                WITHOUT_RATE,
                Map.of("project", projectId),
                (row, number) -> new MissingRate(
                        row.getString("currency"),
                        row.getString("wanted"),
                        row.getLong("entries"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }

    private static Expression<BigDecimal> sum(CriteriaBuilder criteria, Root<Entry> entry, EntryKind kind) {
        return criteria.sum(criteria.<BigDecimal>selectCase()
                .when(criteria.equal(entry.get("kind"), kind), entry.<BigDecimal>get("projectAmount"))
                .otherwise(BigDecimal.ZERO));
    }

    /** A sum of nothing is null. */
    private static BigDecimal amount(@Nullable Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }
}

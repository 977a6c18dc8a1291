package app.cartera.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is kept of the money of a client's projects in use, by currency, in one go through them. */
@Repository
class MoneyOfClient {

    private static final List<ProjectHealth> REASONS = List.of(ProjectHealth.values());

    private final EntityManager entities;

    MoneyOfClient(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The projects in one currency.
     *
     * @param budget null where none has one
     * @param used what counts against these budgets, not rounded; null where none has one
     * @param leftOut how many entries that lacks
     * @param health how many deserve a look for each reason
     */
    record Sums(
            String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal used,
            long leftOut,
            Map<ProjectHealth, Long> health) {

        private static Sums of(Tuple row) {
            var health = new EnumMap<ProjectHealth, Long>(ProjectHealth.class);
            REASONS.forEach(reason -> health.put(reason, row.get(reason.name(), Long.class)));
            return new Sums(
                    row.get("currency", String.class),
                    row.get("budget", BigDecimal.class),
                    row.get("used", BigDecimal.class),
                    row.get("leftOut", Long.class),
                    health);
        }
    }

    List<Sums> of(long clientId) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var project = query.from(Project.class);
        var figures = query.from(KeptFigures.class);
        query.multiselect(columns(project, figures, criteria));
        query.where(
                criteria.equal(project.get("client").get("id"), clientId),
                criteria.isFalse(project.get("archived")),
                criteria.equal(figures.get("projectId"), project.get("id")));
        query.groupBy(project.get("currency"));
        query.orderBy(criteria.asc(project.get("currency")));
        return entities.createQuery(query).getResultList().stream()
                .map(Sums::of)
                .toList();
    }

    private static List<Selection<?>> columns(
            Root<Project> project, Root<KeptFigures> figures, CriteriaBuilder criteria) {
        var budget = project.<BigDecimal>get("budgetAmount");
        var columns = new ArrayList<Selection<?>>();
        columns.add(project.get("currency").alias("currency"));
        columns.add(criteria.sum(budget).alias("budget"));
        columns.add(criteria.sum(used(project, figures, criteria)).alias("used"));
        columns.add(count(criteria.isNotNull(budget), figures.get("leftOut"), criteria)
                .alias("leftOut"));
        for (var reason : REASONS) {
            var tells = reason.tells(project, figures, criteria, LocalDate.now());
            columns.add(count(tells, criteria.literal(1), criteria).alias(reason.name()));
        }
        return columns;
    }

    /** Of a budget for time and materials what was charged, of others the costs; nothing without one. */
    private static Expression<BigDecimal> used(
            Root<Project> project, Root<KeptFigures> figures, CriteriaBuilder criteria) {
        var isCharged = criteria.equal(project.get("budgetType"), BudgetType.TIME_AND_MATERIALS);
        return criteria.<BigDecimal>selectCase()
                .when(criteria.isNull(project.get("budgetAmount")), criteria.nullLiteral(BigDecimal.class))
                .when(isCharged, figures.<BigDecimal>get("revenue"))
                .otherwise(figures.<BigDecimal>get("costs"));
    }

    private static Expression<Long> count(Predicate those, Expression<Integer> number, CriteriaBuilder criteria) {
        return criteria.sumAsLong(
                criteria.<Integer>selectCase().when(those, number).otherwise(0));
    }
}

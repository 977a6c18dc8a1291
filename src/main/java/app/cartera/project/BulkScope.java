package app.cartera.project;

import app.cartera.shared.ThisAge;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.data.jpa.domain.Specification;

/** The conditions of a query over the projects that one part of a bulk request is for. */
class BulkScope<T> {

    final HibernateCriteriaBuilder criteria;
    final CriteriaQuery<T> query;
    final Root<Project> project;
    private final BulkRequest request;
    private final Instant asOf;

    /** @param asOf when the request is or was previewed */
    BulkScope(HibernateCriteriaBuilder criteria, CriteriaQuery<T> query, BulkRequest request, Instant asOf) {
        this.criteria = criteria;
        this.query = query;
        this.project = query.from(Project.class);
        this.request = request;
        this.asOf = asOf;
    }

    /** The selected projects; those that are quiet, say, on the day of the preview. */
    Predicate selected() {
        var day = LocalDate.ofInstant(asOf, ZoneId.systemDefault());
        Specification<Project> condition = switch (request.selection()) {
            case ProjectSelection.Picked(var ids) ->
                (root, q, c) -> root.get("id").in(ids);
            case ProjectSelection.Matching(var filter, var except) ->
                except.isEmpty()
                        ? filter.specification(day)
                        : filter.specification(day).and(not(except));
        };
        var predicate = condition.toPredicate(project, query, criteria);
        return predicate == null ? criteria.conjunction() : predicate;
    }

    private static Specification<Project> not(Collection<Long> ids) {
        return Specification.not((root, q, c) -> root.get("id").in(ids));
    }

    /** Those of them with this outcome; each has exactly one. */
    Predicate is(BulkOutcome outcome) {
        var conditions = new ArrayList<Predicate>();
        for (var reason : BulkOutcome.REASONS) {
            if (reason == outcome) {
                conditions.add(leftAlone(reason));
                break;
            }
            conditions.add(leftAlone(reason).not());
        }
        return criteria.and(conditions.toArray(Predicate[]::new));
    }

    /** Neither they themselves changed since nor, where they are selected by what their entries come to, that. */
    Predicate unchanged() {
        var itself = criteria.lessThanOrEqualTo(project.<Instant>get("changedAt"), asOf);
        return request.selection().isByFigures() ? criteria.and(itself, figuresUnchanged()) : itself;
    }

    Predicate figuresUnchanged() {
        return KeptFigures.match(
                project,
                query,
                criteria,
                (its, figures, c) -> c.lessThanOrEqualTo(figures.<Instant>get("changedAt"), asOf));
    }

    Predicate changedBy(long operation) {
        var change = """
                exists (select 1 from journal_change c
                  where c.record_type = 'PROJECT' and c.record_id = ? and c.operation_id = ?)""";
        return criteria.isTrue(criteria.sql(change, Boolean.class, project.get("id"), criteria.literal(operation)));
    }

    /** How many have this outcome, beside other counts of the same query. */
    Expression<Long> countOf(BulkOutcome outcome) {
        return criteria.sum(criteria.<Long>selectCase().when(is(outcome), 1L).otherwise(0L));
    }

    private Predicate leftAlone(BulkOutcome reason) {
        return switch (reason) {
            case CHANGES -> throw new IllegalArgumentException(reason.name());
            case ALREADY -> differs().not();
            case ARCHIVED ->
                request.change() instanceof BulkChange.Restore
                        ? criteria.disjunction()
                        : criteria.isTrue(project.get("archived"));
            case CLOSED ->
                request.sparesClosed()
                        ? criteria.equal(project.get("status"), ProjectStatus.CLOSED)
                        : criteria.disjunction();
            case DATE_OUTSIDE -> outside();
            case DATES_REVERSED -> reversed();
        };
    }

    private Predicate differs() {
        var change = request.change();
        return criteria.or(change.fields().stream()
                .map(field -> change.isRelative()
                        ? field.present(project, query, criteria)
                        : field.differs(change.after(null), project, query, criteria))
                .toArray(Predicate[]::new));
    }

    private Predicate outside() {
        return request.change() instanceof BulkChange.MoveDates(var which, var days)
                ? criteria.or(which.stream()
                        .map(date -> outside(date == ProjectDate.START ? start() : due(), days))
                        .toArray(Predicate[]::new))
                : criteria.disjunction();
    }

    /** Never unknown, so that its opposite is not unknown either. */
    private Predicate outside(Expression<LocalDate> date, int days) {
        var first = ThisAge.FIRST_DAY.minusDays(days);
        var last = ThisAge.LAST_DAY.minusDays(days);
        return criteria.and(
                criteria.isNotNull(date), criteria.between(date, first, last).not());
    }

    private Predicate reversed() {
        return switch (request.change()) {
            case BulkChange.SetDate(var which, var date)
            when date != null ->
                reversed(
                        which == ProjectDate.START ? criteria.literal(date) : start(),
                        which == ProjectDate.DUE ? criteria.literal(date) : due());
            case BulkChange.MoveDates(var which, var days)
            when which.size() == 1 ->
                which.contains(ProjectDate.START)
                        ? reversed(moved(start(), days), due())
                        : reversed(start(), moved(due(), days));
            default -> criteria.disjunction();
        };
    }

    /** Never unknown, so that its opposite is not unknown either. */
    private Predicate reversed(Expression<LocalDate> start, Expression<LocalDate> due) {
        return criteria.and(criteria.isNotNull(start), criteria.isNotNull(due), criteria.lessThan(due, start));
    }

    private Expression<LocalDate> moved(Expression<LocalDate> date, int days) {
        return criteria.addDuration(date, criteria.duration(days, TemporalUnit.DAY));
    }

    private Expression<LocalDate> start() {
        return project.get("startDate");
    }

    private Expression<LocalDate> due() {
        return project.get("dueDate");
    }
}

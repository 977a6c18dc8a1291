package app.cartera.project;

import app.cartera.shared.Conditions;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Why a project deserves a look, as its entries of all time tell: only those who may see money are told. */
public enum ProjectHealth {
    /** Its budget is used up. */
    OVER_BUDGET,
    /** Its budget is nearly used up. */
    NEARLY_USED,
    /** It has revenue, and less of it remains than should. */
    LOW_MARGIN,
    /** It is active, and nothing was posted to it for long, or ever. */
    QUIET;

    /** From so many percent of its budget on, it is nearly used up. */
    public static final BigDecimal NEARLY_USED_FROM = BigDecimal.valueOf(75);

    /** From so many percent on, it is used up. */
    public static final BigDecimal USED_UP_FROM = BigDecimal.valueOf(100);

    /** So many percent of the revenue should remain. */
    public static final BigDecimal TARGET_MARGIN = BigDecimal.valueOf(20);

    /** After so many days without an entry, an active project is quiet. */
    public static final int QUIET_DAYS = 90;

    /** As a list reads them. */
    Conditions addTo(Conditions conditions) {
        return switch (this) {
            case OVER_BUDGET -> conditions.besideBetween("budget_used", USED_UP_FROM, null);
            case NEARLY_USED -> conditions.besideBetween("budget_used", NEARLY_USED_FROM, USED_UP_FROM);
            case LOW_MARGIN -> conditions.besideBetween("margin_percent", null, TARGET_MARGIN);
            case QUIET ->
                conditions
                        .equal("status", ProjectStatus.ACTIVE.name())
                        .besideBefore("last_entry", quietSince(LocalDate.now()));
        };
    }

    /** The projects it tells of on a day, for what is done to all of them. */
    Specification<Project> specification(LocalDate day) {
        return (project, query, criteria) ->
                KeptFigures.match(project, query, criteria, (its, figures, c) -> tells(its, figures, c, day));
    }

    /** Whether it tells of a project on a day, by the project and what is kept of it. */
    Predicate tells(Root<Project> project, Root<KeptFigures> figures, CriteriaBuilder criteria, LocalDate day) {
        return switch (this) {
            case OVER_BUDGET -> criteria.greaterThanOrEqualTo(figures.get("budgetUsed"), USED_UP_FROM);
            case NEARLY_USED ->
                criteria.and(
                        criteria.greaterThanOrEqualTo(figures.get("budgetUsed"), NEARLY_USED_FROM),
                        criteria.lessThan(figures.get("budgetUsed"), USED_UP_FROM));
            case LOW_MARGIN -> criteria.lessThan(figures.get("marginPercent"), TARGET_MARGIN);
            case QUIET ->
                criteria.and(
                        criteria.equal(project.get("status"), ProjectStatus.ACTIVE),
                        criteria.or(
                                criteria.isNull(figures.get("lastEntry")),
                                criteria.lessThan(figures.get("lastEntry"), quietSince(day))));
        };
    }

    private static LocalDate quietSince(LocalDate day) {
        return day.minusDays(QUIET_DAYS);
    }

    /** What of a budget's use deserves a look; null where nothing does. */
    public static @Nullable ProjectHealth ofBudget(@Nullable BigDecimal percentUsed) {
        if (percentUsed == null || percentUsed.compareTo(NEARLY_USED_FROM) < 0) {
            return null;
        }
        return percentUsed.compareTo(USED_UP_FROM) < 0 ? NEARLY_USED : OVER_BUDGET;
    }
}

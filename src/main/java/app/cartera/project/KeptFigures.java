package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is kept of a project's entries beside it, to find projects by. The finance feature writes it. */
@Entity
@Immutable
@Table(name = KeptFigures.TABLE)
class KeptFigures {

    static final String TABLE = "project_figures";

    @Id
    Long projectId;

    BigDecimal revenue;

    BigDecimal costs;

    /** How many entries lack a rate into the currency of the project. */
    int leftOut;

    @Nullable
    BigDecimal marginPercent;

    @Nullable
    BigDecimal budgetUsed;

    @Nullable
    LocalDate lastEntry;

    Instant changedAt;

    @FunctionalInterface
    interface Condition {
        Predicate of(Root<Project> project, Root<KeptFigures> figures, CriteriaBuilder criteria);
    }

    /** The projects beside which what is kept of them is so. */
    static Predicate match(
            Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria, Condition condition) {
        var found = query.subquery(Integer.class);
        var figures = found.from(KeptFigures.class);
        var itsOwn = criteria.equal(figures.get("projectId"), project.get("id"));
        found.select(criteria.literal(1)).where(itsOwn, condition.of(project, figures, criteria));
        return criteria.exists(found);
    }
}

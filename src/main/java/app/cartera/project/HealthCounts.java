package app.cartera.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Counts the projects of a client that deserve a look, for several reasons in one go through them. */
@Repository
class HealthCounts {

    private final EntityManager entities;

    HealthCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** Of the client's projects in use, how many deserve a look for each of these reasons. */
    Map<ProjectHealth, Long> ofClient(long clientId, Set<ProjectHealth> reasons) {
        var why = List.copyOf(reasons);
        var found = count(clientId, why);
        var counts = new EnumMap<ProjectHealth, Long>(ProjectHealth.class);
        for (var i = 0; i < why.size(); i++) {
            var number = found.get(i, Long.class);
            counts.put(why.get(i), number == null ? 0 : number);
        }
        return counts;
    }

    private Tuple count(long clientId, List<ProjectHealth> why) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var project = query.from(Project.class);
        var figures = query.from(KeptFigures.class);
        query.multiselect(why.stream()
                .<Selection<?>>map(
                        reason -> number(reason.tells(project, figures, criteria, LocalDate.now()), criteria))
                .toList());
        query.where(
                criteria.equal(project.get("client").get("id"), clientId),
                criteria.isFalse(project.get("archived")),
                criteria.equal(figures.get("projectId"), project.get("id")));
        return entities.createQuery(query).getSingleResult();
    }

    private static Expression<Long> number(Predicate deserves, CriteriaBuilder criteria) {
        return criteria.sum(criteria.<Long>selectCase().when(deserves, 1L).otherwise(0L));
    }
}

package app.cartera.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.stereotype.Repository;

/** Finds the projects that a bulk request is for, and tells those it changes from those it leaves alone. */
@Repository
class BulkCandidates {

    private final EntityManager entities;

    BulkCandidates(EntityManager entities) {
        this.entities = entities;
    }

    /** How many of the selected projects have each outcome, counted in one pass. */
    Map<BulkOutcome, Long> count(BulkRequest request) {
        var counts = new EnumMap<BulkOutcome, Long>(BulkOutcome.class);
        parts(request).forEach(part -> {
            var scope = scope(Object[].class, part);
            var outcomes = BulkOutcome.values();
            scope.query
                    .select(scope.criteria.array(
                            Stream.of(outcomes).map(scope::countOf).toArray(jakarta.persistence.criteria.Selection[]::new)))
                    .where(scope.selected());
            var row = entities.createQuery(scope.query).getSingleResult();
            for (var outcome : outcomes) {
                var counted = (Long) row[outcome.ordinal()];
                counts.merge(outcome, counted == null ? 0 : counted, Long::sum);
            }
        });
        return counts;
    }

    /** The names of the first projects with the outcome. */
    List<String> examples(BulkRequest request, BulkOutcome outcome, int limit) {
        return parts(request)
                .flatMap(part -> {
                    var scope = scope(String.class, part);
                    scope.query
                            .select(scope.project.get("name"))
                            .where(scope.selected(), scope.is(outcome))
                            .orderBy(scope.criteria.asc(scope.project.get("id")));
                    return entities.createQuery(scope.query).setMaxResults(limit).getResultStream();
                })
                .limit(limit)
                .toList();
    }

    /** What the projects that change have now, the most frequent values first; nothing where the change replaces none. */
    List<BulkPreview.Value> valuesBefore(BulkRequest request, int limit) {
        return parts(request)
                .flatMap(part -> valuesOfPart(part, limit))
                .collect(groupingBy(
                        value -> Optional.ofNullable(value.value()), summingLong(BulkPreview.Value::projects)))
                .entrySet()
                .stream()
                .map(entry -> new BulkPreview.Value(entry.getKey().orElse(null), entry.getValue()))
                .sorted(Comparator.comparing(BulkPreview.Value::projects).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<BulkPreview.Value> valuesOfPart(BulkRequest part, int limit) {
        var scope = scope(BulkPreview.Value.class, part);
        return scope.label().stream().flatMap(label -> {
            var projects = scope.criteria.count(scope.project);
            scope.query
                    .select(scope.criteria.construct(BulkPreview.Value.class, label, projects))
                    .where(scope.selected(), scope.is(BulkOutcome.CHANGES))
                    .groupBy(label)
                    .orderBy(scope.criteria.desc(projects));
            var query = entities.createQuery(scope.query);
            // Parts are added up afterwards, so each must tell all of its values.
            return (request(part).isWhole() ? query.setMaxResults(limit) : query).getResultStream();
        });
    }
}

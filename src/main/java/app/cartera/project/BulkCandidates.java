package app.cartera.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Selection;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** How many of the selected projects have each outcome at a moment, counted in one pass. */
    Map<BulkOutcome, Long> count(BulkRequest request, Instant asOf) {
        var counts = new EnumMap<BulkOutcome, Long>(BulkOutcome.class);
        request.parts().forEach(part -> {
            var row = countsOfPart(part, asOf);
            for (var outcome : BulkOutcome.values()) {
                counts.merge(outcome, row[outcome.ordinal()] == null ? 0 : (Long) row[outcome.ordinal()], Long::sum);
            }
        });
        return counts;
    }

    private Object[] countsOfPart(BulkRequest part, Instant asOf) {
        var scope = scope(Object[].class, part, asOf);
        var counts = Stream.of(BulkOutcome.values()).map(scope::countOf).toArray(Selection<?>[]::new);
        scope.query.select(scope.criteria.array(counts)).where(scope.selected());
        return entities.createQuery(scope.query).getSingleResult();
    }

    /** The names of the first projects with the outcome. */
    List<String> examples(BulkRequest request, Instant asOf, BulkOutcome outcome, int limit) {
        return request.parts()
                .flatMap(part -> {
                    var scope = scope(String.class, part, asOf);
                    scope.query
                            .select(scope.project.get("name"))
                            .where(scope.selected(), scope.is(outcome))
                            .orderBy(scope.criteria.asc(scope.project.get("id")));
                    return entities.createQuery(scope.query).setMaxResults(limit).getResultList().stream();
                })
                .limit(limit)
                .toList();
    }

    /** What the projects that change have now, the most frequent values first; nothing where the change replaces none. */
    List<BulkPreview.Value> valuesBefore(BulkRequest request, Instant asOf, int limit) {
        var fields = request.change().fields();
        return fields.size() == 1 ? valuesBefore(request, asOf, fields.getFirst(), limit) : List.of();
    }

    private List<BulkPreview.Value> valuesBefore(BulkRequest request, Instant asOf, BulkField field, int limit) {
        var before = most(request.parts().flatMap(part -> valuesOfPart(part, asOf, field)), limit);
        // Asked of these alone: to join them with every project takes several times as long.
        var names = field.names(
                before.stream()
                        .map(BulkPreview.Value::value)
                        .filter(Objects::nonNull)
                        .toList(),
                request.change().after(null),
                entities);
        return most(before.stream().map(value -> value.named(names)), limit);
    }

    private static List<BulkPreview.Value> most(Stream<BulkPreview.Value> values, int limit) {
        return values
                .collect(groupingBy(
                        value -> Optional.ofNullable(value.value()), summingLong(BulkPreview.Value::projects)))
                .entrySet()
                .stream()
                .map(entry -> new BulkPreview.Value(entry.getKey().orElse(null), entry.getValue()))
                .sorted(Comparator.comparing(BulkPreview.Value::projects).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<BulkPreview.Value> valuesOfPart(BulkRequest part, Instant asOf, BulkField field) {
        var scope = scope(Object[].class, part, asOf);
        var replaced = field.replaced(scope.project);
        if (replaced.isEmpty()) {
            return Stream.empty();
        }
        var projects = scope.criteria.count(scope.project);
        scope.query
                .select(scope.criteria.array(replaced.get(), projects))
                .where(scope.selected(), scope.is(BulkOutcome.CHANGES))
                .groupBy(replaced.get())
                .orderBy(scope.criteria.desc(projects));
        return entities.createQuery(scope.query).setMaxResults(ProjectSelection.IDS).getResultList().stream()
                .map(row -> new BulkPreview.Value(row[0], (Long) row[1]));
    }

    /**
     * The next projects, in the order of their ids, that the previewed change may change. Which of those that were picked it
     * does is seen when they are locked.
     */
    List<Long> toChange(BulkPreview preview, long after, int limit) {
        return switch (preview.request().selection()) {
            case ProjectSelection.Picked(var ids) ->
                ids.stream().filter(id -> id > after).sorted().limit(limit).toList();
            case ProjectSelection.Matching matching -> matching(preview, after, limit);
        };
    }

    private List<Long> matching(BulkPreview preview, long after, int limit) {
        var scope = scope(Long.class, preview.request(), preview.asOf());
        scope.query
                .select(scope.project.get("id"))
                .where(
                        scope.selected(),
                        scope.is(BulkOutcome.CHANGES),
                        scope.criteria.greaterThan(scope.project.get("id"), after),
                        scope.unchanged())
                .orderBy(scope.criteria.asc(scope.project.get("id")));
        return entities.createQuery(scope.query).setMaxResults(limit).getResultList();
    }

    /** Of these locked projects, those that are selected by figures which an entry changed after the preview. */
    Set<Long> withChangedFigures(BulkPreview preview, List<Long> locked) {
        if (locked.isEmpty() || !preview.request().selection().isByFigures()) {
            return Set.of();
        }
        var scope = scope(Long.class, preview.request(), preview.asOf());
        var id = scope.project.<Long>get("id");
        scope.query.select(id).where(id.in(locked), scope.figuresUnchanged().not());
        return Set.copyOf(entities.createQuery(scope.query).getResultList());
    }

    /** How many projects the change would change now, but were not as they are when it was previewed, nor changed by it. */
    long notPreviewed(BulkPreview preview, long operation) {
        if (preview.request().selection() instanceof ProjectSelection.Picked) {
            // Whoever picked them saw them all.
            return 0;
        }
        return preview.request()
                .parts()
                .mapToLong(part -> {
                    var scope = scope(Long.class, part, preview.asOf());
                    scope.query
                            .select(scope.criteria.count(scope.project))
                            .where(
                                    scope.selected(),
                                    scope.is(BulkOutcome.CHANGES),
                                    scope.unchanged().not(),
                                    scope.changedBy(operation).not());
                    return entities.createQuery(scope.query).getSingleResult();
                })
                .sum();
    }

    private <T> BulkScope<T> scope(Class<T> result, BulkRequest part, Instant asOf) {
        var criteria = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
        return new BulkScope<>(criteria, criteria.createQuery(result), part, asOf);
    }
}

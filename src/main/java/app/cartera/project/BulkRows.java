package app.cartera.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Repository;

/** The SQL of bulk changes: counts, keys, locks and set-based updates; the same text for H2 and MySQL. */
@Repository
class BulkRows {

    private static final String LOCK = """
            select id, version, client_id, status from project
            where id in (:ids) and changed_at <= :asOf order by id for update""";

    private final EntityManager entities;

    BulkRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The selected projects, counted by client and status. */
    List<BulkCount.Cell> cells(ProjectSelection selection) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var project = query.from(Project.class);
        var client = project.<Project, Client>join("client", JoinType.LEFT);
        query.multiselect(client.get("id"), client.get("name"), project.get("status"), criteria.count(project))
                .where(condition(selection, project, query, criteria))
                .groupBy(client.get("id"), client.get("name"), project.get("status"));
        return entities.createQuery(query).getResultStream().map(BulkRows::cell).toList();
    }

    /** The next projects, in order of their ids, that a previewed change is to change. */
    List<Long> idsToChange(BulkPreview preview, long after, int limit) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var project = query.from(Project.class);
        query.select(project.get("id"))
                .where(
                        condition(preview.selection(), project, query, criteria),
                        criteria.greaterThan(project.get("id"), after),
                        criteria.lessThanOrEqualTo(project.get("changedAt"), preview.asOf()),
                        differs(preview.change(), project, criteria),
                        sparing(preview, project, criteria))
                .orderBy(criteria.asc(project.get("id")));
        return entities.createQuery(query).setMaxResults(limit).getResultList();
    }

    /** Locks those of the projects that were not changed after the moment, and reads what they have now. */
    @SuppressWarnings("unchecked")
    List<LockedRow> lock(List<Long> ids, Instant asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = entities.createNativeQuery(LOCK, Tuple.class)
                .setParameter("ids", ids)
                .setParameter("asOf", asOf);
        return ((List<Tuple>) query.getResultList())
                .stream().map(BulkRows::lockedRow).toList();
    }

    /** Sets one field of all the projects, raising their versions so that no stale form overwrites it. */
    void set(BulkField field, @Nullable String value, List<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            var criteria = entities.getCriteriaBuilder();
            var update = criteria.createCriteriaUpdate(Project.class);
            var project = update.from(Project.class);
            switch (field) {
                case CLIENT -> update.set("client", client(value));
                case STATUS -> update.set("status", value == null ? null : ProjectStatus.valueOf(value));
            }
            update.set("version", criteria.sum(project.<Integer>get("version"), 1))
                    .set("changedAt", at)
                    .where(project.get("id").in(ids));
            entities.createQuery(update).executeUpdate();
            entities.clear();
        }
    }

    private @Nullable Client client(@Nullable String id) {
        return id == null ? null : entities.getReference(Client.class, Long.valueOf(id));
    }

    private static Predicate condition(
            ProjectSelection selection, Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        Specification<Project> condition = switch (selection) {
            case ProjectSelection.Picked(var ids) ->
                (root, q, c) -> ids.isEmpty() ? c.disjunction() : root.get("id").in(ids);
            case ProjectSelection.Matching(var filter, var except) ->
                filter.specification()
                        .and((root, q, c) -> except.isEmpty()
                                ? c.conjunction()
                                : root.get("id").in(except).not());
        };
        var predicate = condition.toPredicate(project, query, criteria);
        return predicate == null ? criteria.conjunction() : predicate;
    }

    private static Predicate differs(BulkChange change, Root<Project> project, CriteriaBuilder criteria) {
        return switch (change) {
            case BulkChange.AssignClient(var clientId) ->
                criteria.or(
                        criteria.isNull(project.get("client")),
                        criteria.notEqual(project.get("client").get("id"), clientId));
            case BulkChange.RemoveClient remove -> criteria.isNotNull(project.get("client"));
            case BulkChange.ChangeStatus(var status) -> criteria.notEqual(project.get("status"), status);
        };
    }

    private static Predicate sparing(BulkPreview preview, Root<Project> project, CriteriaBuilder criteria) {
        return preview.change().sparesClosed() && !preview.includeClosed()
                ? criteria.notEqual(project.get("status"), ProjectStatus.CLOSED)
                : criteria.conjunction();
    }

    private static BulkCount.Cell cell(Tuple row) {
        return new BulkCount.Cell(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, ProjectStatus.class),
                row.get(3, Long.class));
    }

    private static LockedRow lockedRow(Tuple row) {
        var client = (Number) row.get(2);
        return new LockedRow(
                ((Number) row.get(0)).longValue(),
                ((Number) row.get(1)).intValue(),
                client == null ? null : client.longValue(),
                ProjectStatus.valueOf((String) row.get(3)));
    }
}

package app.cartera.project;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Whether a project has a tag: {@code true}, or no value. */
final class BulkTag extends BulkField {

    static final String PREFIX = "tags/";

    /** By the index of projects: by that of tags H2 would read all that have this one. */
    private static final String OF_TAG = """
            where project_id in (:ids) and coalesce(tag_id, 0) = (select id from tag where name_key = :key)""";

    private static final String SELECT = "select project_id from project_tag " + OF_TAG;
    private static final String INSERT = """
            insert into project_tag (project_id, tag_id)
            select project.id, tag.id from project, tag where project.id in (:ids) and tag.name_key = :key""";
    private static final String DELETE = "delete from project_tag " + OF_TAG;
    private static final String TOUCH = """
            update project set version = version + 1, changed_at = :at where id in (:ids)""";

    private final String tag;

    BulkTag(String tag) {
        this.tag = tag;
    }

    @Override
    String name() {
        return PREFIX + tag;
    }

    /** Changes are grouped by their field: however many name the tag, it is one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BulkTag same && same.tag.equals(tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    Predicate differs(@Nullable String value, Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        var has = present(project, query, criteria);
        return value == null ? has : has.not();
    }

    @Override
    Predicate present(Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        var has = query.subquery(Integer.class);
        var tags = has.correlate(project).<Project, Tag>join("tags");
        return criteria.exists(
                has.select(criteria.literal(1)).where(criteria.equal(tags.get("nameKey"), Tag.key(tag))));
    }

    @Override
    Optional<Expression<?>> replaced(Root<Project> project) {
        return Optional.empty();
    }

    @Override
    Map<Long, String> values(List<LockedRow> rows, NamedParameterJdbcTemplate jdbc) {
        var ids = rows.stream().map(LockedRow::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : jdbc.queryForList(SELECT, parameters(ids), Long.class).stream()
                        .collect(Collectors.toMap(id -> id, id -> "true"));
    }

    @Override
    void write(Map<Long, @Nullable String> values, LocalDateTime at, NamedParameterJdbcTemplate jdbc) {
        byValue(values).forEach((value, ids) -> {
            jdbc.update(value.isPresent() ? INSERT : DELETE, parameters(ids));
            jdbc.update(TOUCH, Map.of("ids", ids, "at", at));
        });
    }

    private Map<String, Object> parameters(List<Long> ids) {
        return Map.of("ids", ids, "key", Tag.key(tag));
    }
}

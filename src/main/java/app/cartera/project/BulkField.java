package app.cartera.project;

import app.cartera.shared.DistinctName;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Something of a project that can be set in bulk: how it is compared, read and written with SQL. Values are text here. */
public abstract sealed class BulkField permits BulkColumn, BulkTag {

    /** The name it has in the form, and so in the journal. */
    abstract String name();

    /** Projects that have another value. */
    abstract Predicate differs(
            @Nullable String value, Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria);

    /** Projects that have a value. */
    abstract Predicate present(Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria);

    /** The value that the change replaces: an id, where that is of a record. Empty where the change itself says it. */
    abstract Optional<Expression<?>> replaced(Root<Project> project);

    /**
     * What a person calls such values, where they are ids; nothing where they say it themselves.
     *
     * @param after what replaces them, which is named as well
     */
    Map<Object, DistinctName> names(Collection<Object> values, @Nullable String after, EntityManager entities) {
        return Map.of();
    }

    /** The values these projects have; a project without a value is left out. */
    abstract Map<Long, String> values(List<LockedRow> rows, NamedParameterJdbcTemplate jdbc);

    /** Locks the records of these ids, where the field points to other records. */
    void lockReferenced(List<String> ids, EntityManager entities) {}

    /** Gives the projects these values, raising their versions so that no stale form overwrites them. */
    abstract void write(Map<Long, @Nullable String> values, LocalDateTime at, NamedParameterJdbcTemplate jdbc);

    /** Projects by the value they get; the empty one is for no value. */
    static Map<Optional<String>, List<Long>> byValue(Map<Long, @Nullable String> values) {
        return values.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> Optional.ofNullable(entry.getValue()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** The field of this name, if it can be set in bulk. */
    static Optional<BulkField> of(String name) {
        return name.startsWith(BulkTag.PREFIX)
                ? Optional.of(new BulkTag(name.substring(BulkTag.PREFIX.length())))
                : BulkColumn.ALL.stream()
                        .filter(column -> column.name().equals(name))
                        .<BulkField>map(column -> column)
                        .findFirst();
    }
}

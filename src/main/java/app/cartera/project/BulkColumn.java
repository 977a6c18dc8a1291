package app.cartera.project;

import app.cartera.contact.NamedContact;
import app.cartera.shared.DistinctName;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A field that is a column of the project. */
final class BulkColumn extends BulkField {

    static final BulkColumn CLIENT =
            new BulkColumn("clientId", "client_id", Long.class, new Reference("client", "contact", """
            select c.id, c.name, c.taxId, c.city from Client c where c.id in :ids order by c.id"""));
    static final BulkColumn OWNER =
            new BulkColumn("ownerId", "owner_id", Long.class, new Reference("owner", "app_user", """
            select o.id, o.name, '', '' from Owner o where o.id in :ids order by o.id"""));
    static final BulkColumn STATUS = new BulkColumn("status", "status", ProjectStatus.class);
    static final BulkColumn START = new BulkColumn("startDate", "start_date", LocalDate.class);
    static final BulkColumn DUE = new BulkColumn("dueDate", "due_date", LocalDate.class);
    static final BulkColumn BILLABLE = new BulkColumn("billable", "billable", boolean.class);
    static final BulkColumn ARCHIVED = new BulkColumn("archived", "archived", boolean.class);

    private static final int FEW = 20;

    static final List<BulkColumn> ALL = List.of(CLIENT, OWNER, STATUS, START, DUE, BILLABLE, ARCHIVED);

    private final String name;
    private final String column;
    private final Class<?> type;
    private final @Nullable Reference reference;
    private final String update;

    private BulkColumn(String name, String column, Class<?> type) {
        this(name, column, type, null);
    }

    private BulkColumn(String name, String column, Class<?> type, @Nullable Reference reference) {
        this.name = name;
        this.column = column;
        this.type = type;
        this.reference = reference;
        var key = reference == null ? "" : ", " + reference.key();
        this.update = """
                update project set %s = :value%s, version = version + 1, changed_at = :at where id in (:ids)""".formatted(column, key);
    }

    @Override
    String name() {
        return name;
    }

    @Override
    Predicate differs(@Nullable String value, Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        var now = path(project);
        return value == null
                ? criteria.isNotNull(now)
                : criteria.or(criteria.isNull(now), criteria.notEqual(now, Values.parsed(value, type)));
    }

    @Override
    Predicate present(Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        return criteria.isNotNull(path(project));
    }

    @Override
    Optional<Expression<?>> replaced(Root<Project> project) {
        return type == boolean.class ? Optional.empty() : Optional.of(path(project));
    }

    @Override
    Map<Object, DistinctName> names(Collection<Object> values, @Nullable String after, EntityManager entities) {
        if (reference == null || values.isEmpty()) {
            return Map.of();
        }
        var ids = Stream.concat(values.stream(), Stream.ofNullable(after).map(Long::valueOf))
                .toList();
        return reference.select(ids, entities).getResultList().stream()
                .collect(Collectors.toMap(row -> row[0], BulkColumn::name));
    }

    private static DistinctName name(Object[] row) {
        return new DistinctName((String) row[1], NamedContact.details((String) row[2], (String) row[3]));
    }

    /** The value as it stands in a selected row; both databases write dates as ISO 8601 does. */
    @Nullable
    String read(ResultSet row) throws SQLException {
        var value = type == boolean.class ? (Object) row.getBoolean(column) : row.getString(column);
        return Values.text(value);
    }

    @Override
    Map<Long, String> values(List<LockedRow> rows, NamedParameterJdbcTemplate jdbc) {
        return rows.stream()
                .filter(row -> row.columns().containsKey(name))
                .collect(Collectors.toMap(LockedRow::id, row -> row.columns().get(name)));
    }

    /** Shared, where the database can: whoever saves a project holds oneself so, as the one who did it. */
    @Override
    void lockReferenced(List<String> ids, EntityManager entities) {
        if (reference != null) {
            reference
                    .select(ids.stream().map(Long::valueOf).toList(), entities)
                    .setLockMode(LockModeType.PESSIMISTIC_READ)
                    .getResultList();
        }
    }

    /** One statement for each value; where nearly every project has its own, one batch. */
    @Override
    void write(Map<Long, @Nullable String> values, LocalDateTime at, NamedParameterJdbcTemplate jdbc) {
        var byValue = byValue(values);
        if (byValue.size() <= FEW) {
            byValue.forEach((value, ids) -> jdbc.update(update, parameters(value.orElse(null), ids, at)));
        } else {
            var each = values.entrySet().stream()
                    .map(entry -> parameters(entry.getValue(), List.of(entry.getKey()), at))
                    .toArray(SqlParameterSource[]::new);
            jdbc.batchUpdate(update, each);
        }
    }

    private SqlParameterSource parameters(@Nullable String value, List<Long> ids, LocalDateTime at) {
        return new MapSqlParameterSource()
                .addValue("value", type.isEnum() ? value : Values.parsed(value, type))
                .addValue("ids", ids)
                .addValue("at", at);
    }

    private Path<?> path(Root<Project> project) {
        return reference == null
                ? project.get(name)
                : project.get(reference.attribute()).get("id");
    }

    /** Another record that a column points to; the project keeps the key of its name beside it. */
    private record Reference(String attribute, String table, String namesById) {

        TypedQuery<Object[]> select(Collection<?> ids, EntityManager entities) {
            return entities.createQuery(namesById, Object[].class).setParameter("ids", ids);
        }

        String key() {
            return "%s_key = (select name_key from %s where id = :value)".formatted(attribute, table);
        }
    }
}

package app.cartera.project;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.ResultSet;
import java.sql.SQLException;
import app.cartera.shared.Values;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A field that is a column of the project. */
final class BulkColumn extends BulkField {

    static final BulkColumn CLIENT = reference("clientId", "client", "client_id", """
            update project set client_id = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn OWNER = reference("ownerId", "owner", "owner_id", """
            update project set owner_id = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn STATUS = new BulkColumn("status", "status", ProjectStatus.class, """
            update project set status = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn START = new BulkColumn("startDate", "start_date", LocalDate.class, """
            update project set start_date = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn DUE = new BulkColumn("dueDate", "due_date", LocalDate.class, """
            update project set due_date = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn BILLABLE = new BulkColumn("billable", "billable", boolean.class, """
            update project set billable = :value, version = version + 1, changed_at = :at where id in (:ids)""");
    static final BulkColumn ARCHIVED = new BulkColumn("archived", "archived", boolean.class, """
            update project set archived = :value, version = version + 1, changed_at = :at where id in (:ids)""");

    private static final int FEW = 20;

    static final List<BulkColumn> ALL = List.of(CLIENT, OWNER, STATUS, START, DUE, BILLABLE, ARCHIVED);

    private final String name;
    private final Optional<String> referenced;
    private final String column;
    private final Class<?> type;
    private final String update;

    private BulkColumn(
            String name, String column, Class<?> type, String update) {
        this(name, Optional.empty(), column, type, update);
    }

    private BulkColumn(
            String name,
            Optional<String> referenced,
            String column,
            Class<?> type,
            String update) {
        this.name = name;
        this.referenced = referenced;
        this.column = column;
        this.type = type;
        this.update = update;
    }

    private static BulkColumn reference(String name, String referenced, String column, String update) {
        return new BulkColumn(name, Optional.of(referenced), column, Long.class, update);
    }

    @Override
    String name() {
        return name;
    }

    @Override
    Predicate differs(
            @Nullable String value, Root<Project> project, CriteriaQuery<?> query, CriteriaBuilder criteria) {
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
    Optional<Expression<?>> label(Root<Project> project) {
        return referenced.map(of -> project.join(of, JoinType.LEFT).get("name"));
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
                .addValue("value", value == null ? null : Values.parsed(value, type))
                .addValue("ids", ids)
                .addValue("at", at);
    }

    private Path<?> path(Root<Project> project) {
        return referenced.map(of -> project.get(of).get("id")).orElseGet(() -> project.get(name));
    }
}

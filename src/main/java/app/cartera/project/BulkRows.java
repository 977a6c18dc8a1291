package app.cartera.project;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Locks and writes projects in bulk, with the same SQL for H2 and MySQL. Rows are locked in the order of their ids, and
 * after the clients they get, so that no two bulk changes wait for each other.
 */
@Repository
class BulkRows {

    private static final String LOCK = """
            select id, version, client_id, owner_id, status, start_date, due_date, billable, archived from project
            where id in (:ids) and changed_at <= :asOf order by id for update""";
    private static final String LOCK_CLIENTS = """
            select id from contact where id in (:ids) order by id for update""";

    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;

    BulkRows(EntityManager entities, NamedParameterJdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Locks those of the projects that were not changed after the moment, and reads what they have now. */
    List<LockedRow> lock(Collection<Long> ids, Instant asOf) {
        entities.flush();
        return ids.isEmpty() ? List.of() : jdbc.query(LOCK, Map.of("ids", ids, "asOf", utc(asOf)), BulkRows::row);
    }

    /** Holds clients as they are while projects get them. */
    void lockClients(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK_CLIENTS, Map.of("ids", ids), Long.class);
        }
    }

    /** The values the projects have in a field; one without a value is left out. */
    Map<Long, String> values(BulkField field, List<LockedRow> rows) {
        return field.values(rows, jdbc);
    }

    void write(BulkField field, Map<Long, @Nullable String> values, Instant at) {
        if (!values.isEmpty()) {
            field.write(values, utc(at), jdbc);
            entities.clear();
        }
    }

    private static LockedRow row(ResultSet row, int number) throws SQLException {
        var columns = new HashMap<String, String>();
        for (var column : BulkColumn.ALL) {
            var value = column.read(row);
            if (value != null) {
                columns.put(column.name(), value);
            }
        }
        return new LockedRow(row.getLong("id"), row.getInt("version"), columns);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

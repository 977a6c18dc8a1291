package app.cartera.project;

import app.cartera.contact.MergedContacts;
import app.cartera.journal.KeptField;
import app.cartera.journal.RecordType;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Locks and writes projects in bulk, with the same SQL for H2 and MySQL. Rows are locked in the order of their ids, and
 * after the contacts and people they get, so that no two bulk changes wait for each other.
 */
@Repository
class BulkRows {

    /** By the ids alone: with more conditions MySQL may go by another index, lock that first, and wait for a row last. */
    private static final String LOCK = """
            select id, version, changed_at, client_id, owner_id, status, start_date, due_date, billable, archived
            from project where id in (:ids) order by id for update""";

    /**
     * A change of an operation that can go back: its field still has the value that the operation gave it, its project is not
     * archived, unless that is what goes back, a date that goes back alone leaves no project due before it starts, and a client
     * that goes back was not merged into the one there is: {@code :merged} has both of each such pair.
     */
    private static final String STILL = """
            coalesce((p.archived = false or c.field = 'archived') and case c.field
              when 'clientId' then (p.client_id = c.new_reference or (p.client_id is null and c.new_value is null))
                and concat(coalesce(c.old_value, ''), '>', coalesce(p.client_id, 0)) not in (:merged)
              when 'ownerId' then (p.owner_id = c.new_reference or (p.owner_id is null and c.new_value is null))
              when 'status' then p.status = c.new_value
              when 'startDate' then (cast(p.start_date as char(10)) = c.new_value
                or (p.start_date is null and c.new_value is null))
                and not coalesce(c.old_value > cast(p.due_date as char(10)) and not exists (
                  select 1 from journal_change d where d.record_type = 'PROJECT' and d.record_id = c.record_id
                    and d.operation_id = c.operation_id and d.field = 'dueDate'
                    and d.new_value = cast(p.due_date as char(10))), false)
              when 'dueDate' then (cast(p.due_date as char(10)) = c.new_value
                or (p.due_date is null and c.new_value is null))
                and not coalesce(c.old_value < cast(p.start_date as char(10)) and not exists (
                  select 1 from journal_change s where s.record_type = 'PROJECT' and s.record_id = c.record_id
                    and s.operation_id = c.operation_id and s.field = 'startDate'
                    and s.new_value = cast(p.start_date as char(10))), false)
              when 'billable' then p.billable = (c.new_value = 'true')
              when 'archived' then p.archived = (c.new_value = 'true')
              else (c.new_value is not null and exists (
                  select 1 from project_tag pt join tag t on t.id = pt.tag_id
                  where pt.project_id = p.id and c.field = concat('tags/', t.name)))
                or (c.new_value is null and not exists (
                  select 1 from project_tag pt join tag t on t.id = pt.tag_id
                  where pt.project_id = p.id and c.field = concat('tags/', t.name)))
            end, false)""";

    private static final String STILL_AS_LEFT = """
            select count(distinct c.record_id) from journal_change c join project p on p.id = c.record_id
            where c.operation_id = :operation and\s""" + STILL;

    private static final String CHANGED_SINCE = """
            select p.name from journal_change c join project p on p.id = c.record_id
            where c.operation_id = :operation group by p.id, p.name having max(case when %s then 1 else 0 end) = 0
            order by min(c.id) limit :limit""".formatted(STILL);

    private static final String KEPT = """
            select c.field from journal_change c join project p on p.id = c.record_id
            where c.operation_id = :operation and not\s""" + STILL + " order by c.id";

    /** The clients that an operation took from projects and that were merged since, among all that were. */
    private static final String MERGED_SINCE = """
            select m.id from contact m where m.merged_into_id is not null and concat(m.id, '') in (
              select c.old_value from journal_change c where c.operation_id = :operation and c.field = 'clientId')""";

    private final EntityManager entities;
    private final MergedContacts merged;
    private final NamedParameterJdbcTemplate jdbc;

    BulkRows(EntityManager entities, MergedContacts merged, NamedParameterJdbcTemplate jdbc) {
        this.entities = entities;
        this.merged = merged;
        this.jdbc = jdbc;
    }

    /** Locks the projects, and reads what they have now; those that are gone are left out. */
    List<LockedRow> lock(Collection<Long> ids) {
        entities.flush();
        return ids.isEmpty() ? List.of() : jdbc.query(LOCK, Map.of("ids", ids), BulkRows::row);
    }

    /** Holds the records that a field is to point to as they are, until projects point to them. */
    void lockReferenced(BulkField field, Stream<String> values) {
        var ids = values.distinct().toList();
        if (!ids.isEmpty()) {
            field.lockReferenced(ids, entities);
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

    /** How many projects have a field that is still as the operation left it. */
    long stillAsLeft(long operation) {
        var count = jdbc.queryForObject(STILL_AS_LEFT, of(operation), Long.class);
        return count == null ? 0 : count;
    }

    /** The names of the first projects of which no field is as the operation left it any more. */
    List<String> changedSince(long operation, int limit) {
        return jdbc.queryForList(CHANGED_SINCE, of(operation).addValue("limit", limit), String.class);
    }

    /** The fields that are no longer as the operation on one project left them. */
    List<KeptField> kept(long operation) {
        return jdbc.queryForList(KEPT, of(operation), String.class).stream()
                .map(field -> new KeptField(RecordType.PROJECT, field))
                .toList();
    }

    private MapSqlParameterSource of(long operation) {
        var values = new MapSqlParameterSource("operation", operation);
        var since = jdbc.queryForList(MERGED_SINCE, values, Long.class);
        var pairs = merged.remaining(since).entrySet().stream()
                .map(pair -> pair.getKey() + ">" + pair.getValue())
                .toList();
        return values.addValue("merged", pairs.isEmpty() ? List.of("") : pairs);
    }

    private static LockedRow row(ResultSet row, int number) throws SQLException {
        var columns = new HashMap<String, String>();
        for (var column : BulkColumn.ALL) {
            var value = column.read(row);
            if (value != null) {
                columns.put(column.name(), value);
            }
        }
        return new LockedRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                columns);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The floor of saving a project: by plain JDBC, what locks and reads it as it is, and what writes it, its words and the journal.
 */
class BareSave {

    private static final String WORD = "anew";

    private final Connection connection;

    BareSave(Connection connection) {
        this.connection = connection;
    }

    /** @param client the one to give it, or null where it keeps its own */
    void save(long id, @Nullable Long client) throws SQLException {
        connection.setAutoCommit(false);
        if (client != null) {
            read("select id, name, name_key, client, archived from contact where id = ? for update", client);
            read("select count(*) from project where client_id = ? and id = " + id, client);
        }
        var before = read(
                "select name, client_id, version, owner_id, code_key, p.* from project p where id = ? for update", id);
        read("select id, name, name_key from app_user where id = ?", before[3]);
        read("select id from project where code_key = ?", before[4]);
        read("select t.id, t.name from project_tag pt join tag t on t.id = pt.tag_id where pt.project_id = ?", id);
        var hasWord =
                read("select word from project_word where project_id = ? and word = '" + WORD + "'", id).length > 0;
        var name = before[0] + " " + WORD;
        var version = Integer.parseInt(before[2]) + 1;
        update(id, name, client);
        if (!hasWord) {
            write("insert into project_word (word, project_id) values (?, ?)", WORD, id);
        }
        var operation = begin();
        record(operation, id, "name", before[0], name, null, version);
        if (client != null) {
            record(operation, id, "clientId", before[1], client.toString(), client, version);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void update(long id, String name, @Nullable Long client) throws SQLException {
        var now = Timestamp.from(Instant.now());
        var key = name.toLowerCase(Locale.ROOT);
        if (client == null) {
            write(
                    "update project set name = ?, name_key = ?, version = version + 1, changed_at = ? where id = ?",
                    name,
                    key,
                    now,
                    id);
        } else {
            write(
                    "update project set name = ?, name_key = ?, client_id = ?, client_key ="
                            + " (select name_key from contact where id = ?), version = version + 1, changed_at = ?"
                            + " where id = ?",
                    name,
                    key,
                    client,
                    client,
                    now,
                    id);
        }
    }

    private long begin() throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into journal_operation (at, user_id, kind, record_type, record_count)"
                        + " values (?, 1, 'EDIT', 'PROJECT', 1)",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setTimestamp(1, Timestamp.from(Instant.now()));
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void record(
            long operation,
            long id,
            String field,
            @Nullable String before,
            String after,
            @Nullable Long reference,
            int version)
            throws SQLException {
        write(
                "insert into journal_change (operation_id, record_type, record_id, field, old_value, new_value,"
                        + " new_reference, money, version_after) values (?, 'PROJECT', ?, ?, ?, ?, ?, false, ?)",
                operation,
                id,
                field,
                before,
                after,
                reference,
                version);
    }

    /** The columns of the first row; none where there is none. */
    private String[] read(String sql, @Nullable Object value) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, value);
            try (var found = select.executeQuery()) {
                var columns = new String[found.next() ? found.getMetaData().getColumnCount() : 0];
                for (var i = 0; i < columns.length; i++) {
                    columns[i] = found.getString(i + 1);
                }
                return columns;
            }
        }
    }

    private void write(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The floor of bulk changes: locks, writes and records by plain JDBC, in transactions of a thousand projects. */
class BareBulk implements AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final String MARKS = "?" + ", ?".repeat(CHUNK - 1);

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement update;
    private final PreparedStatement change;
    private final PreparedStatement operation;

    BareBulk(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        lock = connection.prepareStatement(
                "select id, client_id, version from project where id in (" + MARKS + ") order by id for update");
        update = connection.prepareStatement("update project set client_id = ?, client_key ="
                + " (select name_key from contact where id = ?), version = version + 1, changed_at = ?"
                + " where id in (" + MARKS + ")");
        change = connection.prepareStatement("insert into journal_change (operation_id, record_type, record_id,"
                + " field, old_value, new_value, new_reference, money, version_after)"
                + " values (?, 'PROJECT', ?, 'clientId', ?, ?, ?, false, ?)");
        operation = connection.prepareStatement(
                "insert into journal_operation (at, user_id, kind, record_type, record_count)"
                        + " values (?, 1, 'ASSIGN_CLIENT', 'PROJECT', ?)",
                PreparedStatement.RETURN_GENERATED_KEYS);
    }

    /** How many milliseconds it takes to give a client to that many projects, those with the highest numbers. */
    double assign(int projects, long client) throws SQLException {
        var chunks = chunks(projects);
        var began = System.nanoTime();
        var id = begin(projects);
        for (var chunk : chunks) {
            assign(id, chunk, client);
            connection.commit();
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private List<List<Long>> chunks(int projects) throws SQLException {
        var chunks = new ArrayList<List<Long>>();
        try (var found = connection.createStatement().executeQuery("select id from project order by id desc")) {
            while (chunks.size() < projects / CHUNK) {
                var chunk = new ArrayList<Long>();
                while (chunk.size() < CHUNK && found.next()) {
                    chunk.add(found.getLong(1));
                }
                if (chunk.size() < CHUNK) {
                    return chunks;
                }
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private long begin(int projects) throws SQLException {
        operation.setTimestamp(1, Timestamp.from(Instant.now()));
        operation.setInt(2, projects);
        operation.executeUpdate();
        try (var keys = operation.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private void assign(long id, List<Long> projects, long client) throws SQLException {
        for (var i = 0; i < CHUNK; i++) {
            lock.setLong(1 + i, projects.get(i));
            update.setLong(4 + i, projects.get(i));
        }
        try (var locked = lock.executeQuery()) {
            while (locked.next()) {
                change.setLong(1, id);
                change.setLong(2, locked.getLong(1));
                change.setString(3, locked.getString(2));
                change.setString(4, String.valueOf(client));
                change.setLong(5, client);
                change.setInt(6, locked.getInt(3) + 1);
                change.addBatch();
            }
        }
        update.setLong(1, client);
        update.setLong(2, client);
        update.setTimestamp(3, Timestamp.from(Instant.now()));
        update.executeUpdate();
        change.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        lock.close();
        update.close();
        change.close();
        operation.close();
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The floor of bulk changes and their undo: the statements that lock, write and record, by plain JDBC, in transactions of a
 * thousand projects. Which projects there are to change is known beforehand; what is to be undone is read.
 */
class BareBulk implements AutoCloseable {

    private static final int CHUNK = 1_000;
    /** From so many values on, each project is written by a statement of its own, in one batch. */
    private static final int FEW = 20;

    private final Connection connection;
    private final PreparedStatement operation;
    private final PreparedStatement read;
    private final PreparedStatement change;
    private final PreparedStatement count;

    private record Done(long id, long project, @Nullable Long before) {}

    BareBulk(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        operation = connection.prepareStatement(
                "insert into journal_operation (at, user_id, kind, record_type, record_count, undoes_id)"
                        + " values (?, 1, ?, 'PROJECT', 0, ?)",
                PreparedStatement.RETURN_GENERATED_KEYS);
        read = connection.prepareStatement("select id, record_id, field, old_value, new_value, money, version_after"
                + " from journal_change where operation_id = ? and id > ? order by operation_id, id limit " + CHUNK);
        change = connection.prepareStatement("insert into journal_change (operation_id, record_type, record_id,"
                + " field, old_value, new_value, new_reference, money, version_after)"
                + " values (?, 'PROJECT', ?, 'clientId', ?, ?, ?, false, ?)");
        count = connection.prepareStatement(
                "update journal_operation set record_count = record_count + ?, beat_at = ? where id = ?");
    }

    /** Gives a client to that many projects in use, those with the highest numbers that have another. Returns the operation. */
    long assign(List<List<Long>> chunks, long client) throws SQLException {
        var id = begin("ASSIGN_CLIENT", null);
        for (var chunk : chunks) {
            lock("contact", List.of(client));
            write(id, Map.of(client, chunk));
            connection.commit();
        }
        return id;
    }

    /** Gives the projects of an operation the clients back that they had before. */
    void undo(long undone) throws SQLException {
        var id = begin("UNDO", undone);
        for (var done = read(undone, 0);
                !done.isEmpty();
                done = read(undone, done.getLast().id())) {
            var byClient = new LinkedHashMap<@Nullable Long, List<Long>>();
            done.forEach(each -> byClient.computeIfAbsent(each.before(), client -> new ArrayList<>())
                    .add(each.project()));
            var clients = new TreeSet<Long>();
            done.stream().map(Done::before).filter(client -> client != null).forEach(clients::add);
            lock("contact", List.copyOf(clients));
            write(id, byClient);
            connection.commit();
        }
    }

    /** The projects to assign, in the chunks they are locked in. */
    List<List<Long>> chunks(int projects, long client) throws SQLException {
        var chunks = new ArrayList<List<Long>>();
        try (var statement = connection.prepareStatement("select id from project where archived = false"
                + " and (client_id is null or client_id <> ?) order by id desc limit ?")) {
            statement.setLong(1, client);
            statement.setInt(2, projects);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    if (chunks.isEmpty() || chunks.getLast().size() == CHUNK) {
                        chunks.add(new ArrayList<>());
                    }
                    chunks.getLast().add(found.getLong(1));
                }
            }
        }
        return chunks;
    }

    private long begin(String kind, @Nullable Long undone) throws SQLException {
        operation.setTimestamp(1, Timestamp.from(Instant.now()));
        operation.setString(2, kind);
        operation.setObject(3, undone);
        operation.executeUpdate();
        try (var keys = operation.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private List<Done> read(long operation, long after) throws SQLException {
        var done = new ArrayList<Done>();
        read.setLong(1, operation);
        read.setLong(2, after);
        try (var found = read.executeQuery()) {
            while (found.next()) {
                var before = found.getString(4);
                done.add(new Done(found.getLong(1), found.getLong(2), before == null ? null : Long.valueOf(before)));
            }
        }
        return done;
    }

    private void lock(String table, List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (var lock = prepared("select id from " + table + " where id in (", ids, ") order by id for update")) {
                lock.executeQuery().close();
            }
        }
    }

    /** @param byClient the projects by the client they get */
    private void write(long operation, Map<@Nullable Long, List<Long>> byClient) throws SQLException {
        var after = new LinkedHashMap<Long, @Nullable Long>();
        byClient.forEach((client, some) -> some.forEach(project -> after.put(project, client)));
        lockAndRecord(operation, after);
        if (byClient.size() <= FEW) {
            for (var entry : byClient.entrySet()) {
                try (var update = update(entry.getValue())) {
                    set(update, entry.getKey());
                    update.executeUpdate();
                }
            }
        } else {
            try (var update = update(List.of(0L))) {
                for (var entry : after.entrySet()) {
                    set(update, entry.getValue());
                    update.setLong(4, entry.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
        count.setInt(1, after.size());
        count.setTimestamp(2, Timestamp.from(Instant.now()));
        count.setLong(3, operation);
        count.executeUpdate();
    }

    private void lockAndRecord(long operation, Map<Long, @Nullable Long> after) throws SQLException {
        try (var lock = prepared(
                        "select id, version, changed_at, client_id, owner_id, status, start_date, due_date, billable,"
                                + " archived from project where id in (",
                        List.copyOf(after.keySet()),
                        ") order by id for update");
                var locked = lock.executeQuery()) {
            while (locked.next()) {
                var client = after.get(locked.getLong(1));
                change.setLong(1, operation);
                change.setLong(2, locked.getLong(1));
                change.setString(3, locked.getString(4));
                change.setString(4, client == null ? null : client.toString());
                change.setObject(5, client);
                change.setInt(6, locked.getInt(2) + 1);
                change.addBatch();
            }
        }
        change.executeBatch();
    }

    private PreparedStatement update(List<Long> projects) throws SQLException {
        var marks = "?" + ", ?".repeat(projects.size() - 1);
        var update = connection.prepareStatement("update project set client_id = ?, client_key ="
                + " (select name_key from contact where id = ?), version = version + 1, changed_at = ?"
                + " where id in (" + marks + ")");
        for (var i = 0; i < projects.size(); i++) {
            update.setLong(4 + i, projects.get(i));
        }
        return update;
    }

    private static void set(PreparedStatement update, @Nullable Long client) throws SQLException {
        update.setObject(1, client);
        update.setObject(2, client);
        update.setTimestamp(3, Timestamp.from(Instant.now()));
    }

    private PreparedStatement prepared(String before, List<Long> ids, String after) throws SQLException {
        var statement = connection.prepareStatement(before + "?" + ", ?".repeat(ids.size() - 1) + after);
        for (var i = 0; i < ids.size(); i++) {
            statement.setLong(1 + i, ids.get(i));
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        operation.close();
        read.close();
        change.close();
        count.close();
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts many rows, a thousand in one go. */
class Batch implements AutoCloseable {

    private static final int ROWS = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection;
        var marks = "?" + ", ?".repeat(columns.length - 1);
        statement = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        if (++waiting == ROWS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        statement.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        if (waiting > 0) {
            flush();
        }
        statement.close();
    }
}

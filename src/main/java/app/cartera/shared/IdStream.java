package app.cartera.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads as many ids as there are, keeping nothing but the numbers. */
final class IdStream {

    private static final int AT_FIRST = 1_024;

    private IdStream() {}

    static long[] read(Connection connection, String sql, List<Object> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            stream(connection, statement);
            return read(statement);
        }
    }

    /** The driver of MySQL reads all rows before it gives the first, unless it is told so. */
    private static void stream(Connection connection, PreparedStatement statement) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
            statement.setFetchSize(Integer.MIN_VALUE);
        }
    }

    private static long[] read(PreparedStatement statement) throws SQLException {
        var ids = new long[AT_FIRST];
        var size = 0;
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                if (size == ids.length) {
                    ids = Arrays.copyOf(ids, size * 2);
                }
                ids[size++] = found.getLong(1);
            }
        }
        return Arrays.copyOf(ids, size);
    }
}

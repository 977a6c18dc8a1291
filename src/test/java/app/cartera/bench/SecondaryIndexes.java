package app.cartera.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of a table that no constraint needs: dropped before many rows are written, and made anew afterwards. */
class SecondaryIndexes {

    private final String table;
    private final Map<String, List<String>> columnsByName = new LinkedHashMap<>();

    private SecondaryIndexes(String table) {
        this.table = table;
    }

    static SecondaryIndexes drop(Connection connection, String table) throws SQLException {
        var indexes = new SecondaryIndexes(table);
        try (var found = connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, false, true)) {
            while (found.next()) {
                var name = found.getString("INDEX_NAME");
                if (name != null && name.startsWith("ix_")) {
                    indexes.columnsByName
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(found.getString("COLUMN_NAME"));
                }
            }
        }
        for (var name : List.copyOf(indexes.columnsByName.keySet())) {
            indexes.dropOne(connection, name);
        }
        return indexes;
    }

    private void dropOne(Connection connection, String name) {
        var product = connection.getClass().getName();
        var sql = "drop index " + name + (product.contains("mysql") ? " on " + table : "");
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException neededByConstraint) {
            columnsByName.remove(name);
        }
    }

    void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var index : columnsByName.entrySet()) {
                statement.execute("create index " + index.getKey() + " on " + table + " ("
                        + String.join(", ", index.getValue()) + ")");
            }
        }
    }
}

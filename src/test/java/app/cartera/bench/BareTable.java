package app.cartera.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table without its foreign keys and indexes while many rows are written, which get all of them back afterwards. */
class BareTable {

    private final Connection connection;
    private final String table;
    private final boolean mySql;
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();
    private final Map<String, ForeignKey> foreignKeys = new LinkedHashMap<>();

    private record ForeignKey(List<String> columns, String referred, List<String> referredColumns, String rules) {

        String sql() {
            return "foreign key (%s) references %s (%s)%s"
                    .formatted(String.join(", ", columns), referred, String.join(", ", referredColumns), rules);
        }
    }

    BareTable(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.mySql = connection.getMetaData().getDatabaseProductName().equals("MySQL");
        var schema = connection.getCatalog();
        try (var found = connection.getMetaData().getImportedKeys(schema, null, table)) {
            while (found.next()) {
                var rules = rule(found, "DELETE_RULE", " on delete cascade")
                        + rule(found, "UPDATE_RULE", " on update cascade");
                var referred = found.getString("PKTABLE_NAME");
                var key = foreignKeys.computeIfAbsent(
                        found.getString("FK_NAME"),
                        name -> new ForeignKey(new ArrayList<>(), referred, new ArrayList<>(), rules));
                key.columns().add(found.getString("FKCOLUMN_NAME"));
                key.referredColumns().add(found.getString("PKCOLUMN_NAME"));
            }
        }
        try (var found = connection.getMetaData().getIndexInfo(schema, null, table, false, true)) {
            while (found.next()) {
                var name = found.getString("INDEX_NAME");
                if (name != null && name.startsWith("ix_")) {
                    indexes.computeIfAbsent(name, key -> new ArrayList<>()).add(found.getString("COLUMN_NAME"));
                }
            }
        }
        for (var key : foreignKeys.keySet()) {
            execute("alter table " + table + " drop constraint " + key);
        }
        for (var index : indexes.keySet()) {
            execute("alter table " + table + " drop index " + index);
        }
    }

    void complete() throws SQLException {
        for (var index : indexes.entrySet()) {
            execute("create index " + index.getKey() + " on " + table + " (" + String.join(", ", index.getValue())
                    + ")");
        }
        if (mySql) {
            execute("set foreign_key_checks = 0");
        }
        for (var key : foreignKeys.entrySet()) {
            execute("alter table " + table + " add constraint " + key.getKey() + " "
                    + key.getValue().sql() + (mySql ? "" : " nocheck"));
        }
    }

    private static String rule(ResultSet key, String column, String cascade) throws SQLException {
        return key.getShort(column) == DatabaseMetaData.importedKeyCascade ? cascade : "";
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
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
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private record ForeignKey(String name, String column, String referred, String rule) {}

    BareTable(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.mySql = connection.getMetaData().getDatabaseProductName().equals("MySQL");
        var schema = connection.getCatalog();
        try (var found = connection.getMetaData().getImportedKeys(schema, null, table)) {
            while (found.next()) {
                foreignKeys.add(new ForeignKey(
                        found.getString("FK_NAME"),
                        found.getString("FKCOLUMN_NAME"),
                        found.getString("PKTABLE_NAME"),
                        found.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade
                                ? " on delete cascade"
                                : ""));
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
        for (var key : foreignKeys) {
            execute("alter table " + table + " drop constraint " + key.name());
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
        for (var key : foreignKeys) {
            execute("alter table " + table + " add constraint " + key.name() + " foreign key (" + key.column()
                    + ") references " + key.referred() + " (id)" + key.rule() + (mySql ? "" : " nocheck"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

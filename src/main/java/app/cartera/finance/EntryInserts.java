package app.cartera.finance;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Adds entries, many of them in one batch: where the database gives the ids, Hibernate sends a statement for each. */
@Component
class EntryInserts {

    private static final String INSERT = """
            insert into entry (version, project_id, entry_date, kind, category_id, amount, currency, text, reference,
              search_key, project_amount, company_amount, rate_date, former_client_id, removed, changed_at)
            values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)""";
    private static final String[] KEY = {"id"};

    private final JdbcTemplate jdbc;

    EntryInserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each of them its id. */
    void insert(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(connection -> connection.prepareStatement(INSERT, KEY), setter(entries), keys);
        var ids = keys.getKeyList().stream()
                .map(key -> ((Number) key.values().iterator().next()).longValue())
                .toList();
        for (var i = 0; i < entries.size(); i++) {
            entries.get(i).id = ids.get(i);
        }
    }

    private static BatchPreparedStatementSetter setter(List<Entry> entries) {
        return new BatchPreparedStatementSetter() {

            @Override
            public void setValues(PreparedStatement statement, int position) throws SQLException {
                set(statement, entries.get(position));
            }

            @Override
            public int getBatchSize() {
                return entries.size();
            }
        };
    }

    private static void set(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setLong(1, entry.project.getId());
        statement.setObject(2, entry.entryDate);
        statement.setString(3, entry.kind.name());
        statement.setObject(4, entry.category == null ? null : entry.category.getId());
        statement.setBigDecimal(5, entry.amount);
        statement.setString(6, entry.currency);
        statement.setString(7, entry.text);
        statement.setString(8, entry.reference);
        statement.setString(9, entry.searchKey);
        statement.setBigDecimal(10, entry.projectAmount);
        statement.setBigDecimal(11, entry.companyAmount);
        statement.setObject(12, entry.rateDate);
        statement.setObject(13, entry.formerClientId);
        statement.setObject(14, LocalDateTime.ofInstant(entry.changedAt, ZoneOffset.UTC));
    }
}

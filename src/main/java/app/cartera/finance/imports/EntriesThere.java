package app.cartera.finance.imports;

import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which entries seem to be there already. */
@Component
class EntriesThere {

    private static final String THERE = """
            select project_id, entry_date, kind, amount, currency, reference from entry
            where project_id in (:projects) and removed = false and entry_date between :from and :to and id <= :last""";

    private final JdbcClient jdbc;

    EntriesThere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last entry of now; whatever comes later is not asked about. */
    long last() {
        return jdbc.sql("select coalesce(max(id), 0) from entry")
                .query(Long.class)
                .single();
    }

    /** What there is of entries like these, up to this one. */
    Set<Key> among(Collection<EntryForm> forms, long last) {
        if (forms.isEmpty() || last == 0) {
            return Set.of();
        }
        var dates = forms.stream().map(EntryForm::date).sorted().toList();
        var projects = forms.stream().map(EntryForm::projectId).collect(Collectors.toSet());
        return new HashSet<>(jdbc.sql(THERE)
                .param("projects", projects)
                .param("from", dates.getFirst())
                .param("to", dates.getLast())
                .param("last", last)
                .query((row, number) -> Key.in(row))
                .list());
    }

    /** Two entries of which all of this is the same are probably one. */
    record Key(
            long projectId,
            LocalDate date,
            EntryKind kind,
            BigDecimal amount,
            String currency,
            @Nullable String reference) {

        Key {
            amount = amount.stripTrailingZeros();
        }

        static Key of(EntryForm form) {
            return new Key(
                    form.projectId(), form.date(), form.kind(), form.amount(), form.currency(), form.reference());
        }

        static Key in(ResultSet row) throws SQLException {
            return new Key(
                    row.getLong("project_id"),
                    row.getObject("entry_date", LocalDate.class),
                    EntryKind.valueOf(row.getString("kind")),
                    row.getBigDecimal("amount"),
                    row.getString("currency"),
                    row.getString("reference"));
        }
    }
}

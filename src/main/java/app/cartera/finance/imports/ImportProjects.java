package app.cartera.finance.imports;

import app.cartera.shared.Folded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds projects by what a file calls them: by their code, or else by their name; case and accents apart. */
@Component
class ImportProjects {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 300;

    private static final String COLUMNS =
            "select id, name, code_key, name_key, currency, status, archived from project ";
    private static final String BY_CODE = COLUMNS + "where code_key in (:keys)";

    /** In two parts, each of which an index answers. */
    private static final String BY_NAME = COLUMNS + "where archived = false and name_key in (:keys) union all "
            + COLUMNS + "where archived = true and name_key in (:keys)";

    private final JdbcClient jdbc;

    ImportProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that each of these texts can mean. */
    Map<String, List<Found>> find(Collection<String> texts) {
        var byCode = byKey(BY_CODE, keys(texts, LONGEST_CODE), "code_key");
        var others = texts.stream()
                .filter(text -> !byCode.containsKey(Folded.key(text, LONGEST_CODE)))
                .toList();
        var byName = byKey(BY_NAME, keys(others, LONGEST_NAME), "name_key");
        var found = new HashMap<String, List<Found>>();
        for (var text : texts) {
            var its = byCode.get(Folded.key(text, LONGEST_CODE));
            found.put(text, its == null ? byName.getOrDefault(Folded.key(text, LONGEST_NAME), List.of()) : its);
        }
        return found;
    }

    /** The project with this id, if there is one. */
    List<Found> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, number) -> found(row))
                .list();
    }

    private Map<String, List<Found>> byKey(String sql, Set<String> keys, String column) {
        return keys.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(sql)
                        .param("keys", keys)
                        .query((row, number) -> Map.entry(row.getString(column), found(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Set<String> keys(Collection<String> texts, int longest) {
        return texts.stream()
                .map(text -> Folded.key(text, longest))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("status").equals("CLOSED"),
                row.getBoolean("archived"));
    }

    record Found(long id, String name, String currency, boolean closed, boolean archived) {}
}

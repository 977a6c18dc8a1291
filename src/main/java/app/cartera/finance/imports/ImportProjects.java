package app.cartera.finance.imports;

import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Folded;
import app.cartera.shared.KeyedRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    private static final String COLUMNS = """
            select id, name, code_key, name_key, currency, status, archived, %s as currency_changed, %s as renamed\s""";
    private static final String CHANGED = """
            exists (select 1 from journal_change c join journal_operation o on o.id = c.operation_id
              where c.record_type = 'PROJECT' and c.record_id = project.id and c.field = '%s' and o.at > :asOf)""";

    private static final String BY_ID = columns("false") + "from project where id = :id";
    private static final String BY_CODE = columns(changed("code")) + "from project where code_key in (:keys)";
    private static final String BY_NAME = columns(changed("name"));

    private final JdbcClient jdbc;

    ImportProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String columns(String renamed) {
        return COLUMNS.formatted(changed("currency"), renamed);
    }

    private static String changed(String field) {
        return CHANGED.formatted(field);
    }

    /**
     * All that each of these texts can mean.
     *
     * @param asOf what was changed of each project after that is told
     */
    Map<String, List<Found>> find(Collection<String> texts, Instant asOf) {
        var byCode = byCode(keys(texts, ProjectForm.LONGEST_CODE), asOf);
        var others = texts.stream()
                .filter(text -> !byCode.containsKey(Folded.key(text, ProjectForm.LONGEST_CODE)))
                .toList();
        var byName = byName(keys(others, ProjectForm.LONGEST_NAME), asOf);
        var found = new HashMap<String, List<Found>>();
        for (var text : texts) {
            var its = byCode.get(Folded.key(text, ProjectForm.LONGEST_CODE));
            found.put(
                    text,
                    its == null ? byName.getOrDefault(Folded.key(text, ProjectForm.LONGEST_NAME), List.of()) : its);
        }
        return found;
    }

    /** The project with this id, if there is one. */
    List<Found> find(long id, Instant asOf) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("asOf", utc(asOf))
                .query((row, number) -> found(row))
                .list();
    }

    private Map<String, List<Found>> byCode(Set<String> keys, Instant asOf) {
        return keys.isEmpty() ? Map.of() : byKey(BY_CODE, Map.of("keys", keys), "code_key", asOf);
    }

    private Map<String, List<Found>> byName(Set<String> keys, Instant asOf) {
        var named = KeyedRecords.of("project", "name_key", keys);
        return keys.isEmpty() ? Map.of() : byKey(BY_NAME + named.from(), named.parameters(), "name_key", asOf);
    }

    private Map<String, List<Found>> byKey(String sql, Map<String, ?> keys, String column, Instant asOf) {
        return jdbc
                .sql(sql)
                .params(keys)
                .param("asOf", utc(asOf))
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
                ProjectStatus.valueOf(row.getString("status")).takesEntries(row.getBoolean("archived")),
                row.getBoolean("archived"),
                row.getBoolean("currency_changed"),
                row.getBoolean("renamed"));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /**
     * @param currencyChanged whether its currency was another one at the moment asked for
     * @param renamed whether the code or name by which it was found was not its own then
     */
    record Found(
            long id,
            String name,
            String currency,
            boolean takesEntries,
            boolean archived,
            boolean currencyChanged,
            boolean renamed) {}
}

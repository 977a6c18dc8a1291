package app.cartera.shared;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The records, archived ones included, that have one of some keys, as SQL to select from. The keys are joined, and each is looked
 * up in the index by which lists are sorted, (archived, key, id): of a list of keys H2 reads such an index as a whole, as it
 * takes a list for the first column of an index alone.
 *
 * @param table of the records; a constant, as {@code column} is
 * @param keys bound as {@link #parameters}
 */
public record KeyedRecords(String table, String column, List<String> keys) {

    private static final String FROM = """
            from (values %s) sought (sought_key) cross join (values row(false), row(true)) either (is_archived)
              join %2$s on %2$s.archived = either.is_archived and %2$s.%3$s = sought.sought_key""";

    public static KeyedRecords of(String table, String column, Collection<String> keys) {
        return new KeyedRecords(table, column, List.copyOf(keys));
    }

    public String from() {
        return FROM.formatted(numbers().mapToObj("row(:key%d)"::formatted).collect(joining(", ")), table, column);
    }

    public Map<String, String> parameters() {
        return numbers().boxed().collect(Collectors.toMap("key%d"::formatted, keys::get));
    }

    private IntStream numbers() {
        return IntStream.range(0, keys.size());
    }
}

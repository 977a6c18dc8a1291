package app.cartera.finance.totals;

import app.cartera.finance.totals.ClientDifferences.Key;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The rows of a table of sums, to which is added what changes; in the order of their keys, in which all lock them. */
class SumRows {

    private static final String ADD = """
            update %s set projects = projects + :projects, revenue = revenue + :revenue, costs = costs + :costs,
              earlier = earlier + :earlier, left_out = left_out + :leftOut
            where attribution = :attribution and entry_year = :year and %s = :of""";
    /** Where there may be no row, or somebody else has just made it. */
    private static final String BEGIN = """
            insert into %s (attribution, entry_year, %s, projects, revenue, costs, earlier, left_out)
            values (:attribution, :year, :of, :projects, :revenue, :costs, :earlier, :leftOut)
            on duplicate key update projects = projects + values(projects), revenue = revenue + values(revenue),
              costs = costs + values(costs), earlier = earlier + values(earlier), left_out = left_out + values(left_out)""";

    /** A change of rates may concern the rows of all clients: so many are sent at once. */
    private static final int CHUNK = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final String add;
    private final String begin;
    private final boolean inOneMessage;

    /** @param of the column that tells whose sums they are */
    SumRows(NamedParameterJdbcTemplate jdbc, String table, String of) {
        this.jdbc = jdbc;
        add = ADD.formatted(table, of);
        begin = BEGIN.formatted(table, of);
        inOneMessage = isMySql(jdbc);
    }

    private static boolean isMySql(NamedParameterJdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.getJdbcOperations().execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("MySQL")));
    }

    /**
     * MySQL begins rows or adds to them, however many, in one message. H2 would first try in vain to insert each that is there.
     *
     * @param differences in the order of their keys
     */
    void add(List<Map.Entry<Key, ClientSums>> differences) {
        begin(inOneMessage ? differences : addWhereThere(differences));
    }

    private void begin(List<Map.Entry<Key, ClientSums>> differences) {
        chunks(differences).forEach(some -> jdbc.batchUpdate(begin, rows(some)));
    }

    /** Returns those that have no row. */
    private List<Map.Entry<Key, ClientSums>> addWhereThere(List<Map.Entry<Key, ClientSums>> differences) {
        return chunks(differences).flatMap(some -> addChunk(some).stream()).toList();
    }

    private static <T> Stream<List<T>> chunks(List<T> all) {
        return all.stream().gather(Gatherers.windowFixed(CHUNK));
    }

    private List<Map.Entry<Key, ClientSums>> addChunk(List<Map.Entry<Key, ClientSums>> some) {
        var added = jdbc.batchUpdate(add, rows(some));
        return IntStream.range(0, added.length)
                .filter(i -> added[i] == 0)
                .mapToObj(some::get)
                .toList();
    }

    private static SqlParameterSource[] rows(List<Map.Entry<Key, ClientSums>> some) {
        return some.stream()
                .map(each -> parameters(each.getKey(), each.getValue()))
                .toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource parameters(Key key, ClientSums sums) {
        return new MapSqlParameterSource("attribution", key.attribution().name())
                .addValue("year", key.year())
                .addValue("of", key.of())
                .addValue("projects", sums.projects())
                .addValue("revenue", sums.revenue())
                .addValue("costs", sums.costs())
                .addValue("earlier", sums.earlier())
                .addValue("leftOut", sums.leftOut());
    }
}

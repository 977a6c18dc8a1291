package app.cartera.finance;

import app.cartera.finance.ClientDifferences.Key;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Keeps what each client brings by year, in both attributions. What changes is added to it, so that those who post to different
 * projects of a client need not know of each other. Its rows are locked after the projects, in their order, and all that a
 * transaction changes at once: else two transactions could wait for each other.
 */
@Repository
class ClientYears {

    private static final String ADD = """
            update client_year set projects = projects + :projects, revenue = revenue + :revenue, costs = costs + :costs,
              earlier = earlier + :earlier, left_out = left_out + :leftOut
            where attribution = :attribution and entry_year = :year and client_id = :client""";
    /** Where there is no row, unless somebody else has just made it. */
    private static final String BEGIN = """
            insert into client_year (attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out)
            values (:attribution, :year, :client, :projects, :revenue, :costs, :earlier, :leftOut)
            on duplicate key update projects = projects + values(projects), revenue = revenue + values(revenue),
              costs = costs + values(costs), earlier = earlier + values(earlier), left_out = left_out + values(left_out)""";

    /**
     * What the rows of some clients lack of the sums of their projects. One statement looks at both, so that it sees them as
     * one moment left them, and what it finds can be added whatever has been posted since.
     */
    private static final String LACKING = """
            select d.entry_year, d.client_id, sum(d.projects) as projects, sum(d.revenue) as revenue, sum(d.costs) as costs,
              sum(d.earlier) as earlier, sum(d.left_out) as left_out
            from (
              select m.entry_year, m.client_id, count(distinct m.project_id) as projects, sum(m.revenue) as revenue,
                sum(m.costs) as costs, sum(m.earlier) as earlier, sum(m.left_out) as left_out
              from (
                select case s.span when 'YEAR' then y.entry_year when 'NEXT' then y.entry_year + 1 else 0 end as entry_year,
                  %1$s as client_id,
                  case when s.span <> 'NEXT' then y.project_id end as project_id,
                  case when s.span <> 'NEXT' then y.revenue else 0 end as revenue,
                  case when s.span <> 'NEXT' then y.costs else 0 end as costs,
                  case when s.span = 'NEXT' then y.revenue else 0 end as earlier,
                  case when s.span <> 'NEXT' then y.left_out else 0 end as left_out
                from project_year y join project p on p.id = y.project_id
                  cross join (select 'YEAR' as span union all select 'ALL' union all select 'NEXT') s
                where %2$s) m
              group by m.entry_year, m.client_id
              union all
              select entry_year, client_id, -projects, -revenue, -costs, -earlier, -left_out from client_year
              where attribution = :attribution and client_id between :first and :last) d
            group by d.entry_year, d.client_id
            having sum(d.projects) <> 0 or sum(d.revenue) <> 0 or sum(d.costs) <> 0 or sum(d.earlier) <> 0
              or sum(d.left_out) <> 0""";

    private static final String LACKING_TODAY =
            LACKING.formatted("p.client_id", "p.client_id between :first and :last");
    private static final String LACKING_NOBODY = LACKING.formatted("0", "p.client_id is null");
    private static final String LACKING_THEN = LACKING.formatted("y.client_id", "y.client_id between :first and :last");
    private static final String LAST_CLIENT = """
            select greatest((select coalesce(max(id), 0) from contact), (select coalesce(max(client_id), 0) from client_year))""";

    /** A change of rates may concern the rows of all clients: so many are sent at once. */
    private static final int CHUNK = 1000;

    private final NamedParameterJdbcTemplate jdbc;

    ClientYears(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ClientDifferences differences) {
        var missing = differences.all().stream()
                .gather(Gatherers.windowFixed(CHUNK))
                .flatMap(some -> addWhereThere(some).stream())
                .toList();
        missing.stream().gather(Gatherers.windowFixed(CHUNK)).forEach(some -> jdbc.batchUpdate(BEGIN, rows(some)));
    }

    /** Returns those that have no row. */
    private List<Map.Entry<Key, ClientSums>> addWhereThere(List<Map.Entry<Key, ClientSums>> some) {
        var added = jdbc.batchUpdate(ADD, rows(some));
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

    /** How far the ids of clients go. */
    long lastClient() {
        var last = jdbc.getJdbcOperations().queryForObject(LAST_CLIENT, Long.class);
        return last == null ? 0 : last;
    }

    /** Puts right the sums of clients that are not those of their projects, and returns of how many clients they were. */
    int mend(long first, long last) {
        var lacking = new ClientDifferences();
        for (var attribution : Attribution.values()) {
            find(lacking, attribution, first, last);
        }
        add(lacking);
        return (int) lacking.all().stream()
                .map(each -> each.getKey().client())
                .distinct()
                .count();
    }

    private void find(ClientDifferences lacking, Attribution attribution, long first, long last) {
        var values = new MapSqlParameterSource("attribution", attribution.name())
                .addValue("first", first)
                .addValue("last", last);
        jdbc.query(sql(attribution, last), values, row -> {
            lacking.add(
                    new Key(attribution, row.getInt("entry_year"), row.getLong("client_id")),
                    new ClientSums(
                            row.getInt("projects"),
                            row.getBigDecimal("revenue"),
                            row.getBigDecimal("costs"),
                            row.getBigDecimal("earlier"),
                            row.getInt("left_out")));
        });
    }

    /** @param last {@link ClientInYear#NOBODY} for the projects without a client, which are no range of clients */
    private static String sql(Attribution attribution, long last) {
        if (attribution == Attribution.THEN) {
            return LACKING_THEN;
        } else {
            return last == ClientInYear.NOBODY ? LACKING_NOBODY : LACKING_TODAY;
        }
    }

    private static SqlParameterSource parameters(Key key, ClientSums sums) {
        return new MapSqlParameterSource("attribution", key.attribution().name())
                .addValue("year", key.year())
                .addValue("client", key.client())
                .addValue("projects", sums.projects())
                .addValue("revenue", sums.revenue())
                .addValue("costs", sums.costs())
                .addValue("earlier", sums.earlier())
                .addValue("leftOut", sums.leftOut());
    }
}

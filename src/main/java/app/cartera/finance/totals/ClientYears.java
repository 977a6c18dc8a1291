package app.cartera.finance.totals;

import app.cartera.finance.figures.Attribution;
import app.cartera.finance.totals.ClientDifferences.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keeps what each client brings by year, and what all bring together, in both attributions. What changes is added to it, so that
 * those who post to different projects of a client need not know of each other. Its rows are locked after the projects, in
 * their order, and all that a transaction changes at once: otherwise two transactions could wait for each other.
 */
@Repository
class ClientYears {

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
                select case when s.span = 'YEAR' then y.entry_year when s.span = 'ALL' then 0
                    when y.entry_year < 0 then -y.entry_year else y.entry_year + 1 end as entry_year,
                  %1$s as client_id,
                  case when s.span <> 'NEXT' then y.project_id end as project_id,
                  case when s.span <> 'NEXT' then y.revenue else 0 end as revenue,
                  case when s.span <> 'NEXT' then y.costs else 0 end as costs,
                  case when s.span = 'NEXT' then y.revenue else 0 end as earlier,
                  case when s.span <> 'NEXT' then y.left_out else 0 end as left_out
                from project_year y join project p on p.id = y.project_id
                  join (select 'YEAR' as span union all select 'ALL' union all select 'NEXT') s
                    on y.%3$s or y.entry_year > 9999 and s.span = 'YEAR' or y.entry_year < 0 and s.span = 'NEXT'
                where %2$s and abs(y.entry_year) between :firstYear and :lastYear) m
              group by m.entry_year, m.client_id
              union all
              select entry_year, client_id, -projects, -revenue, -costs, -earlier, -left_out from client_year
              where attribution = :attribution and entry_year between :firstYear and :lastYear
                and client_id between :first and :last) d
            group by d.entry_year, d.client_id
            having sum(d.projects) <> 0 or sum(d.revenue) <> 0 or sum(d.costs) <> 0 or sum(d.earlier) <> 0
              or sum(d.left_out) <> 0""";

    private static final String LACKING_TODAY = lacking("p.client_id", "p.client_id between :first and :last");
    private static final String LACKING_NOBODY = lacking("0", "p.client_id is null");
    private static final String LACKING_THEN = lacking("y.client_id", "y.client_id between :first and :last");
    private static final String LAST_CLIENT = """
            select greatest((select coalesce(max(id), 0) from contact), (select coalesce(max(client_id), 0) from client_year))""";

    /** What the sums of all clients together lack of the sums of each of them, part by part. */
    private static final String LACKING_OF_FIRM = """
            select d.attribution, d.entry_year, d.part, sum(d.projects) as projects, sum(d.revenue) as revenue,
              sum(d.costs) as costs, sum(d.earlier) as earlier, sum(d.left_out) as left_out
            from (
              select attribution, entry_year, mod(client_id, %d) as part, sum(projects) as projects, sum(revenue) as revenue,
                sum(costs) as costs, sum(earlier) as earlier, sum(left_out) as left_out
              from client_year where entry_year between :firstYear and :lastYear
              group by attribution, entry_year, mod(client_id, %1$d)
              union all
              select attribution, entry_year, part, -projects, -revenue, -costs, -earlier, -left_out from firm_year
              where entry_year between :firstYear and :lastYear) d
            group by d.attribution, d.entry_year, d.part
            having sum(d.projects) <> 0 or sum(d.revenue) <> 0 or sum(d.costs) <> 0 or sum(d.earlier) <> 0
              or sum(d.left_out) <> 0""".formatted(ClientDifferences.PARTS);

    private final NamedParameterJdbcTemplate jdbc;

    private final SumRows ofClients;
    private final SumRows ofFirm;

    ClientYears(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
        ofClients = new SumRows(jdbc, "client_year", "client_id");
        ofFirm = new SumRows(jdbc, "firm_year", "part");
    }

    void add(ClientDifferences differences) {
        ofClients.add(differences.all());
        ofFirm.add(differences.ofFirm());
    }

    /** How far the ids of clients go. */
    long lastClient() {
        var last = jdbc.getJdbcOperations().queryForObject(LAST_CLIENT, Long.class);
        return last == null ? 0 : last;
    }

    /** Which of the years in these tables: all, or twelve months. */
    record Years(int first, int last) {

        static final Years ALL = new Years(0, Integer.MAX_VALUE);

        static Years of(YearMonth lastOfTwelve) {
            var year = ClientInYear.twelveMonths(lastOfTwelve);
            return new Years(year, year);
        }

        private MapSqlParameterSource values() {
            return new MapSqlParameterSource("firstYear", first).addValue("lastYear", last);
        }
    }

    /** Puts right the sums of clients that are not those of their projects, and returns of how many clients they were. */
    int mend(Years years, long first, long last) {
        var lacking = new ClientDifferences();
        for (var attribution : Attribution.values()) {
            find(lacking, years, attribution, first, last);
        }
        ofClients.add(lacking.all());
        return (int) lacking.all().stream()
                .map(each -> each.getKey().of())
                .distinct()
                .count();
    }

    /** Puts right the sums of all clients together, once their own are right, and returns how many of them were wrong. */
    int mendFirm(Years years) {
        var lacking = new ClientDifferences();
        jdbc.query(LACKING_OF_FIRM, years.values(), row -> {
            var attribution = Attribution.valueOf(row.getString("attribution"));
            lacking.add(new Key(attribution, row.getInt("entry_year"), row.getLong("part")), sums(row));
        });
        ofFirm.add(lacking.all());
        return (int) lacking.all().stream()
                .map(each -> each.getKey().whole())
                .distinct()
                .count();
    }

    private static String lacking(String client, String clients) {
        return LACKING.formatted(client, clients, TwelveMonths.IS_CALENDAR_YEAR);
    }

    private void find(ClientDifferences lacking, Years years, Attribution attribution, long first, long last) {
        var values = years.values()
                .addValue("attribution", attribution.name())
                .addValue("first", first)
                .addValue("last", last);
        jdbc.query(sql(attribution, last), values, row -> {
            lacking.add(new Key(attribution, row.getInt("entry_year"), row.getLong("client_id")), sums(row));
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

    private static ClientSums sums(ResultSet row) throws SQLException {
        return new ClientSums(
                row.getInt("projects"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("costs"),
                row.getBigDecimal("earlier"),
                row.getInt("left_out"));
    }
}

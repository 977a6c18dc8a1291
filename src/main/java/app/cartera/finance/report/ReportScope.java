package app.cartera.finance.report;

import app.cartera.finance.figures.Attribution;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Adds a client report up from entries, those of the period before among them. */
record ReportScope(ClientReportFilter filter) implements ReportSource {

    private static final String BY_CLIENT = """
            select %1$s as client_id,
              count(distinct case when e.entry_date >= :from then e.project_id end) as projects,
              coalesce(sum(case when e.entry_date >= :from and e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.entry_date >= :from and e.kind = 'COST' then e.company_amount end), 0) as costs,
              coalesce(sum(case when e.entry_date < :from and e.kind = 'REVENUE' then e.company_amount end), 0) as earlier,
              sum(case when e.entry_date >= :from and e.company_amount is null then 1 else 0 end) as left_out
            from %2$s group by %1$s""";

    private static final String FIGURES = """
            (select s.*, s.revenue - s.costs as margin, case when s.revenue > 0 then (s.revenue - s.costs) / s.revenue end as margin_percent,
                (s.revenue - s.earlier) / nullif(abs(s.earlier), 0) as growth
              from (%s) s) r left join contact c on c.id = r.client_id""";

    private static final String LINES = "select r.*, c.name from %s%s order by %s %s, r.client_id %4$s";

    /**
     * All lines, and where clients have something in the period before only, one of each of them.
     *
     * @param column to sort by, of a {@link ClientReportRow.SortKey}
     * @param direction asc or desc
     */
    String all(String column, String direction) {
        return LINES.formatted(figures(), "", column, direction);
    }

    @Override
    public String lines(String column, String direction, BooleanSupplier isNear) {
        return LINES.formatted(figures(), " where r.projects > 0", column, direction);
    }

    private String figures() {
        return FIGURES.formatted(byClient());
    }

    /** The sums of each client, not rounded; without a client there is one line as well, if it has entries. */
    private String byClient() {
        return BY_CLIENT.formatted(client(), entries());
    }

    /** The entries without those of the period before, ready for more conditions: each is {@code e}. */
    String entriesOfPeriod() {
        return entries() + " and e.entry_date >= :from";
    }

    private String entries() {
        var sql = new StringBuilder("entry e %s project p on p.id = e.project_id".formatted(join()));
        if (filter.country() != null) {
            sql.append(" join contact k on k.id = ").append(client()).append(" and k.country = :country");
        }
        sql.append(" where e.removed = false and e.entry_date between :first and :to");
        if (filter.status() != null) {
            sql.append(" and p.status = :status");
        }
        if (filter.ownerId() != null) {
            sql.append(" and p.owner_id = :owner");
        }
        if (filter.currency() != null) {
            sql.append(" and e.currency = :currency");
        }
        return sql.toString();
    }

    /** Each entry has a project; but H2 would begin with all projects instead of the days, where nothing is asked of them. */
    private String join() {
        return filter.country() == null && filter.status() == null && filter.ownerId() == null ? "left join" : "join";
    }

    @Override
    public MapSqlParameterSource values() {
        var period = filter.period();
        var before = period.before();
        var status = filter.status();
        return new MapSqlParameterSource("from", period.first())
                .addValue("to", period.last())
                .addValue("first", before == null ? period.first() : before.first())
                .addValue("country", filter.country())
                .addValue("status", status == null ? null : status.name())
                .addValue("owner", filter.ownerId())
                .addValue("currency", filter.currency());
    }

    private String client() {
        return filter.attribution() == Attribution.TODAY ? "p.client_id" : "coalesce(e.former_client_id, p.client_id)";
    }
}

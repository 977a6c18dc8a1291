package app.cartera.finance;

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
            (select s.*, s.revenue - s.costs as margin, (s.revenue - s.costs) / nullif(s.revenue, 0) as margin_percent,
                (s.revenue - s.earlier) / nullif(abs(s.earlier), 0) as growth
              from (%s) s) r left join contact c on c.id = r.client_id""";

    /** The top and the first lines, with the whole beside each, so that the entries are gone through once. */
    private static final String BEGINNING = """
            select l.* from (
              select r.*, c.name,
                sum(case when r.projects > 0 then 1 else 0 end) over () as all_clients, sum(r.projects) over () as all_projects,
                sum(r.revenue) over () as all_revenue, sum(r.costs) over () as all_costs,
                sum(r.earlier) over () as all_earlier, sum(r.left_out) over () as all_left_out,
                row_number() over (order by case when r.client_id is null or r.projects = 0 then 1 else 0 end, r.revenue desc,
                  r.client_id desc) as place,
                row_number() over (order by case when r.projects = 0 then 1 else 0 end, %2$s %3$s, r.client_id %3$s) as line
              from %1$s) l
            where l.place <= %4$d or l.line <= %5$d order by l.line""";

    private static final String LINES = """
            select r.*, c.name from %s where r.projects > 0 order by %s %s, r.client_id %3$s""";

    /**
     * All that a report begins with; at least one row if there is any entry.
     *
     * @param column to sort the lines by, of a {@link ClientReportRow.SortKey}
     * @param direction asc or desc
     */
    String beginning(String column, String direction) {
        return BEGINNING.formatted(figures(), column, direction, ClientReport.TOP, ClientReport.FIRST);
    }

    @Override
    public String lines(String column, String direction) {
        return LINES.formatted(figures(), column, direction);
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
        var sql = new StringBuilder("entry e join project p on p.id = e.project_id");
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

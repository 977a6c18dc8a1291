package app.cartera.finance;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Which entries a client report is made of, those of the period before among them, as SQL in which each entry is {@code e}
 * and its project {@code p}. Composed of constants; every value is bound.
 */
record ReportScope(ClientReportFilter filter) {

    private static final String BY_CLIENT = """
            select %1$s as client_id,
              count(distinct case when e.entry_date >= :from then e.project_id end) as projects,
              coalesce(sum(case when e.entry_date >= :from and e.kind = 'REVENUE' then e.company_amount end), 0) as revenue,
              coalesce(sum(case when e.entry_date >= :from and e.kind = 'COST' then e.company_amount end), 0) as costs,
              coalesce(sum(case when e.entry_date < :from and e.kind = 'REVENUE' then e.company_amount end), 0) as earlier,
              sum(case when e.entry_date >= :from and e.company_amount is null then 1 else 0 end) as left_out
            from %2$s group by %1$s""";

    static ReportScope of(ClientReportFilter filter) {
        return new ReportScope(filter);
    }

    /** The sums of each client, not rounded; without a client there is one line as well, if it has entries. */
    String byClient() {
        return BY_CLIENT.formatted(client(), entries());
    }

    /** The entries, ready for more conditions. */
    String entries() {
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

    MapSqlParameterSource values() {
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

package app.cartera.finance.totals;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps everybody from posting to projects, or giving them another currency or client, until the transaction ends. */
@Repository
class ProjectLocks {

    private static final String LOCK = "select id from project where id in (:ids) order by id for update";

    private final NamedParameterJdbcTemplate jdbc;

    ProjectLocks(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void lock(Collection<Long> projectIds) {
        jdbc.queryForList(LOCK, Map.of("ids", projectIds), Long.class);
    }
}

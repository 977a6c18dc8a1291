package app.cartera.finance;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps those who convert amounts and those who change the rates, or the company currency, out of each other's way, until the
 * end of the transaction. It is locked before the projects are.
 */
@Component
class RatesInUse {

    /** As many as there are rows in the table. */
    private static final int PARTS = 16;

    private static final String HOLD = "select part from rates_in_use where part in (:parts) order by part for update";
    private static final String HOLD_ALL = "select part from rates_in_use order by part for update";

    private final NamedParameterJdbcTemplate jdbc;

    RatesInUse(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is read of the rates from now on, to convert amounts of these projects, stays as it is. */
    void hold(Collection<Long> projectIds) {
        var parts = projectIds.stream().map(id -> id % PARTS).collect(Collectors.toSet());
        if (!parts.isEmpty()) {
            jdbc.queryForList(HOLD, Map.of("parts", parts), Long.class);
        }
    }

    /** Nobody converts by the rates, or changes them. */
    void holdAll() {
        jdbc.queryForList(HOLD_ALL, Map.of(), Long.class);
    }
}

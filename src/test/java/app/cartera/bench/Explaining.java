package app.cartera.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the database for the plans of the statements that were kept, each of which it carries out for that. */
class Explaining {

    private final Connection connection;
    private final boolean mySql;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();

    Explaining(Connection connection, boolean mySql) {
        this.connection = connection;
        this.mySql = mySql;
    }

    /** Those of the statements kept now are added; of plans that differ in numbers alone the first remains. */
    void explain() {
        try {
            for (var plan : Statements.plans(connection, mySql)) {
                plans.merge(plan.shape(), plan, Plan::again);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that this has not returned before. */
    List<Plan> news() {
        return plans.values().stream().filter(plan -> shown.add(plan.shape())).toList();
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps the statements that the services send, while it is asked to, and sends them again by plain JDBC. */
class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final List<Sent> KEPT = new ArrayList<>();
    private static @Nullable Thread keeping;

    private record Sent(String sql, List<ParameterSetOperation> parameters) {

        List<String> values() {
            return parameters.stream()
                    .map(parameter -> String.valueOf(parameter.getArgs()[1]))
                    .toList();
        }
    }

    /** What the act sends is kept in place of what was before, and nothing of what else goes on. */
    static void of(Runnable act) {
        KEPT.clear();
        keeping = Thread.currentThread();
        act.run();
        keeping = null;
    }

    static int number() {
        return KEPT.size();
    }

    static void showTimes(Connection connection) throws SQLException {
        for (var sent : KEPT) {
            var began = System.nanoTime();
            send(connection, sent);
            System.out.printf("      %6.1f ms  %s%n", (System.nanoTime() - began) / 1e6, sent.sql());
        }
    }

    static void sendAgain(Connection connection) throws SQLException {
        for (var sent : KEPT) {
            send(connection, sent);
        }
    }

    /** How the database answers those that read. */
    static List<Plan> plans(Connection connection, boolean mySql) throws SQLException {
        var plans = new ArrayList<Plan>();
        for (var sent : KEPT) {
            try (var statement = connection.prepareStatement("explain analyze " + sent.sql())) {
                for (var parameter : sent.parameters()) {
                    set(statement, parameter);
                }
                try (var found = statement.executeQuery()) {
                    found.next();
                    plans.add(new Plan(sent.sql(), sent.values(), found.getString(1), mySql, 1));
                }
            }
        }
        return plans;
    }

    private static void send(Connection connection, Sent sent) throws SQLException {
        try (var statement = connection.prepareStatement(sent.sql())) {
            for (var parameter : sent.parameters()) {
                set(statement, parameter);
            }
            read(statement);
        }
    }

    private static void set(PreparedStatement statement, ParameterSetOperation parameter) throws SQLException {
        try {
            parameter.getMethod().invoke(statement, parameter.getArgs());
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
    }

    private static void read(PreparedStatement statement) throws SQLException {
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (keeping == Thread.currentThread()) {
            for (var query : queries) {
                for (var parameters : query.getParametersList()) {
                    KEPT.add(new Sent(query.getQuery(), List.copyOf(parameters)));
                }
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }
}

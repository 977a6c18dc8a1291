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
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps the statements that the services send, while it is asked to, and sends them again by plain JDBC. */
class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final List<Sent> KEPT = new ArrayList<>();
    private static boolean keeping;

    private record Sent(String sql, List<ParameterSetOperation> parameters) {}

    /** What the act sends is kept in place of what was before. */
    static void of(Runnable act) {
        KEPT.clear();
        keeping = true;
        act.run();
        keeping = false;
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
        if (keeping) {
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

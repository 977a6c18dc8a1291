package app.cartera.bench;

import app.cartera.bench.EntryBuilder.Project;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps beside the projects what their entries come to, as the application does, though for all at once: the figures of each
 * as they are added, and the years by the statements with which the migrations began them. {@code FinanceBench} has all of it
 * checked.
 */
class TotalsBuilder implements AutoCloseable {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String FIGURES =
            "project_id archived status revenue costs margin margin_percent budget_used left_out last_entry";

    private final Connection connection;
    private final BareTable table;
    private final Batch rows;

    TotalsBuilder(Connection connection) throws SQLException {
        this.connection = connection;
        table = new BareTable(connection, "project_figures");
        execute("truncate table project_figures");
        rows = new Batch(connection, "project_figures", FIGURES.split(" "));
    }

    void add(Project project) throws SQLException {
        var revenue = rounded(project.revenue);
        var costs = rounded(project.costs);
        rows.add(
                project.id,
                project.archived,
                project.status,
                project.revenue,
                project.costs,
                project.revenue.subtract(project.costs),
                percent(revenue.subtract(costs), revenue),
                project.budget == null ? null : percent(project.charged ? revenue : costs, project.budget),
                0,
                project.lastEntry);
    }

    void complete() throws SQLException, IOException {
        rows.close();
        table.complete();
        var years = new BareTable(connection, "project_year");
        begin("project_year", "V8__client_totals");
        years.complete();
        var clients = new BareTable(connection, "client_year");
        begin("client_year", "V8__client_totals");
        clients.complete();
        begin("firm_year", "V10__firm_totals");
    }

    private void begin(String table, String migration) throws SQLException, IOException {
        var statements = Files.readString(MIGRATIONS.resolve(migration + ".sql"))
                .replaceAll("(?m)^ *--.*$", "")
                .split(";");
        execute(Arrays.stream(statements)
                .map(String::strip)
                .filter(each -> each.startsWith("insert into " + table + " "))
                .findFirst()
                .orElseThrow());
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All currencies here have two decimals. */
    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}

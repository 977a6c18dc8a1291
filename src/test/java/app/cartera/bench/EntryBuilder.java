package app.cartera.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Gives projects entries, always the same: five each on average, of which one project in fifty has many; of this year and the
 * two before, one in five in another currency than its project, and some of clients that have the project no longer. There are rates
 * of all days of the euro, as after an import of what its bank publishes.
 */
class EntryBuilder {

    /** Raised whenever it makes other entries. */
    static final int VERSION = 2;

    private static final Map<String, BigDecimal> PER_EURO = Map.of(
            "EUR", BigDecimal.ONE, "USD", new BigDecimal("1.25"), "GBP", new BigDecimal("0.8"), "CHF", BigDecimal.ONE);
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");
    private static final LocalDate FIRST_RATE = LocalDate.of(1999, 1, 4);
    private static final LocalDateTime MOMENT = LocalDateTime.of(2025, 1, 1, 8, 0);
    private static final String COLUMNS =
            "version project_id entry_date kind amount currency text search_key project_amount"
                    + " company_amount rate_date former_client_id removed changed_at";
    private static final int FEW = 4;
    private static final int MANY = 54;

    private final Random random = new Random(20161105);
    private final LocalDate first = LocalDate.now().minusYears(2).withDayOfYear(1);
    private final int days = (int) ChronoUnit.DAYS.between(first, LocalDate.now());
    private final Connection connection;

    EntryBuilder(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException, IOException {
        rates();
        var table = new BareTable(connection, "entry");
        try (var totals = new TotalsBuilder(connection)) {
            try (var rows = new Batch(connection, "entry", COLUMNS.split(" "))) {
                for (var project : projects()) {
                    entries(rows, project);
                    totals.add(project);
                }
            }
            table.complete();
            totals.complete();
        }
        connection.commit();
    }

    private void entries(Batch rows, Project project) throws SQLException {
        var number = random.nextInt(50) == 0 ? MANY : FEW;
        for (var i = 0; i < number; i++) {
            entry(rows, project);
        }
    }

    private void rates() throws SQLException {
        try (var rows = new Batch(connection, "exchange_rate", "currency", "rate_date", "per_euro", "source")) {
            for (var day = FIRST_RATE; !day.isAfter(LocalDate.now()); day = day.plusDays(1)) {
                for (var rate : PER_EURO.entrySet()) {
                    if (!rate.getKey().equals("EUR")) {
                        rows.add(rate.getKey(), day, rate.getValue(), "ECB");
                    }
                }
            }
        }
    }

    /** What a project is, and what its entries come to so far. */
    static class Project {

        final long id;
        final boolean archived;
        final String status;
        final String currency;
        final boolean charged;
        final @Nullable BigDecimal budget;
        final @Nullable Long former;
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal costs = BigDecimal.ZERO;

        @Nullable
        LocalDate lastEntry;

        Project(ResultSet row, @Nullable Long former) throws SQLException {
            this.id = row.getLong("id");
            this.archived = row.getBoolean("archived");
            this.status = row.getString("status");
            this.currency = row.getString("currency");
            this.charged = row.getString("budget_type").equals("TIME_AND_MATERIALS");
            this.budget = row.getBigDecimal("budget_amount");
            this.former = former;
        }

        void count(boolean brought, BigDecimal amount, LocalDate date) {
            if (brought) {
                revenue = revenue.add(amount);
            } else {
                costs = costs.add(amount);
            }
            lastEntry = lastEntry == null || date.isAfter(lastEntry) ? date : lastEntry;
        }
    }

    private List<Project> projects() throws SQLException {
        var projects = new ArrayList<Project>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select id, archived, status, currency, client_id, budget_type, budget_amount from project"
                                + " order by id")) {
            while (found.next()) {
                var client = found.getLong("client_id");
                projects.add(new Project(found, random.nextInt(30) == 0 && client > 2 ? client - 1 : null));
            }
        }
        return projects;
    }

    private void entry(Batch rows, Project project) throws SQLException {
        var currency = random.nextInt(5) == 0 ? CURRENCIES.get(random.nextInt(4)) : project.currency;
        var luck = random.nextDouble();
        var amount = BigDecimal.valueOf((long) (1_000_000 * luck * luck * luck) + 100, 2);
        var date = first.plusDays(random.nextInt(days + 1));
        var former = project.former != null && date.isBefore(first.plusYears(1)) ? project.former : null;
        var brings = random.nextInt(5) < 2;
        var own = converted(amount, currency, project.currency);
        project.count(brings, own, date);
        rows.add(
                0,
                project.id,
                date,
                brings ? "REVENUE" : "COST",
                amount,
                currency,
                "Work",
                "work",
                own,
                converted(amount, currency, "EUR"),
                currency.equals("EUR") ? null : date,
                former,
                false,
                MOMENT);
    }

    private static BigDecimal converted(BigDecimal amount, String from, String to) {
        return amount.multiply(PER_EURO.get(to)).divide(PER_EURO.get(from), 18, RoundingMode.HALF_EVEN);
    }
}

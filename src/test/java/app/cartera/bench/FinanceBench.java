package app.cartera.bench;

import app.cartera.access.RunAs;
import app.cartera.finance.totals.FigureCheckService;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.BeanFactory;

/** Measures what is made of entries, on a database of its own that has them; bin/bench finance starts it. */
public final class FinanceBench {

    private static final String BULK = "bulk";
    private static final String CHECK = "check";

    private final Database database;
    private final Options options;
    private final List<String> only;
    private final List<Result> results = new ArrayList<>();

    private FinanceBench(Database database, Options options) {
        this.database = database;
        this.options = options;
        this.only = options.list("only", "");
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(arguments, List.of("size", "db", "only", "runs", "statements"), options -> {
            var databases = options.databases();
            System.out.println(Result.HEADER);
            for (var database : databases) {
                new FinanceBench(database.beside("entries"), options).run();
            }
        });
    }

    private void run() throws SQLException, IOException {
        var data = new DataSet(database, EntryBuilder.VERSION, FinanceBench::addEntries);
        data.prepare();
        try (var cartera = Cartera.on(database);
                var plain = database.connect()) {
            var operations = new FinanceOperations(cartera, plain).all();
            operations.removeIf(operation -> !operation.isAmong(only));
            if (isAsked(BULK) || operations.stream().anyMatch(operation -> operation.floor() != null)) {
                data.spoil();
            }
            var measuring = new Measuring(database, plain, options.number("runs", Integer.MAX_VALUE));
            var bulk = new BulkOperations(database, cartera, plain, options.number("runs", BulkOperations.RUNS));
            cartera.getBean(RunAs.class).user(DataBuilder.user(1), () -> {
                operations.forEach(measuring::warmUp);
                for (var operation : operations) {
                    tell(measuring.measure(operation));
                    if (options.has("statements")) {
                        measuring.showSlowest(operation);
                    }
                }
                // Of a million projects only when asked for, as that takes minutes.
                if (only.contains(CHECK) || only.isEmpty() && database.size() == Size.SMALL) {
                    check(cartera);
                }
                if (isAsked(BULK)) {
                    assign(bulk);
                }
            });
        }
        if (options.keepsResults()) {
            var lines = new ArrayList<>(results.stream().map(Result::line).toList());
            lines.addFirst(Result.HEADER);
            Report.keep("Finance", database, lines);
        }
    }

    private boolean isAsked(String kind) {
        return only.isEmpty() || only.contains(kind);
    }

    private void assign(BulkOperations bulk) {
        try {
            bulk.thousand("1,000 projects with entries", 200).forEach(this::tell);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addEntries(Connection connection) throws SQLException, IOException {
        new EntryBuilder(connection).fill();
        connection.createStatement().execute("update app_user set role = 'ADMIN' where id = 1");
        connection.commit();
    }

    /** As an admin has it done, once: how long it takes, and that what was measured were the right figures. */
    private static void check(BeanFactory cartera) {
        var began = System.nanoTime();
        var found = cartera.getBean(FigureCheckService.class).check(new AtomicLong());
        if (!found.allRight()) {
            throw new IllegalStateException("What was measured were not the right figures: " + found);
        }
        System.out.printf("Checked in %d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, found);
    }

    private void tell(Result result) {
        System.out.println(result.line());
        results.add(result);
    }
}

package app.cartera.bench;

import app.cartera.access.RunAs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** Measures the services; bin/bench starts it and tells its options. */
public final class Bench {

    private static final String BULK = "bulk";
    private static final String EXPORT = "export";

    private final Options options;
    private final List<String> only;

    private Bench(Options options) {
        this.options = options;
        this.only = options.list("only", "");
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(
                arguments, List.of("size", "db", "only", "runs", "statements"), options -> new Bench(options).run());
    }

    private void run() throws SQLException, IOException {
        var databases = options.databases();
        System.out.println(Result.HEADER);
        for (var database : databases) {
            var data = new DataSet(database);
            data.prepare();
            var results = measure(database, data);
            if (options.keepsResults()) {
                var lines = new ArrayList<>(results.stream().map(Result::line).toList());
                lines.addFirst(Result.HEADER);
                Report.keep("Services", database, lines);
            }
        }
    }

    private List<Result> measure(Database database, DataSet data) throws SQLException {
        var results = new ArrayList<Result>();
        try (var cartera = Cartera.on(database);
                var plain = database.connect()) {
            var measuring = new Measuring(database, plain, options.number("runs", Integer.MAX_VALUE));
            var operations = operations(database, cartera, plain);
            if (wants(BULK)
                    || operations.stream()
                            .anyMatch(operation -> operation.kind().equals(SaveOperation.KIND))) {
                data.spoil();
            }
            cartera.getBean(RunAs.class).user(DataBuilder.user(1), () -> {
                operations.forEach(measuring::warmUp);
                for (var operation : operations) {
                    results.add(told(measuring.measure(operation)));
                    if (options.has("statements")) {
                        measuring.showSlowest(operation);
                    }
                }
                // Only when asked for, as a million projects take minutes.
                if (only.contains(EXPORT)) {
                    new ExportOperations(database, cartera, plain)
                            .measure()
                            .forEach(result -> results.add(told(result)));
                }
                if (wants(BULK)) {
                    new BulkOperations(database, cartera, plain, options.number("runs", BulkOperations.RUNS))
                            .measure(result -> results.add(told(result)));
                }
            });
        }
        return results;
    }

    private List<Operation> operations(Database database, BeanFactory cartera, Connection plain) throws SQLException {
        var operations = new ArrayList<>(new ReadOperations(cartera, database.size()).all());
        operations.add(new SaveOperation(cartera, plain).operation());
        operations.removeIf(operation -> !operation.isAmong(only));
        if (operations.isEmpty() && !wants(BULK) && !only.contains(EXPORT)) {
            throw new Options.Refused("--only names nothing that is measured: " + only);
        }
        return operations;
    }

    private boolean wants(String kind) {
        return only.isEmpty() || only.contains(kind);
    }

    private static Result told(Result result) {
        System.out.println(result.line());
        return result;
    }
}

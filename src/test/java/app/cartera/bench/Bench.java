package app.cartera.bench;

import app.cartera.access.SignIn;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures the services; bin/bench starts it and tells its arguments. */
public final class Bench {

    private final Arguments arguments;

    private Bench(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] args) throws SQLException, IOException {
        var bench = new Bench(Arguments.of(args));
        bench.run();
        System.exit(0);
    }

    private void run() throws SQLException, IOException {
        System.out.println(Report.HEADER);
        for (var database : arguments.databases()) {
            var data = new DataSet(database);
            data.prepare();
            if (arguments.wantsBulk()) {
                data.spoil();
            }
            var results = measure(database);
            if (arguments.isComplete()) {
                new Report(database, results).write();
            }
        }
    }

    private List<Result> measure(Database database) throws SQLException {
        var results = new ArrayList<Result>();
        try (var cartera = Cartera.on(database);
                var plain = database.connect()) {
            var measuring = new Measuring(database, plain);
            var operations = new ArrayList<>(new ReadOperations(cartera, database.size()).all());
            operations.add(new SaveOperation(cartera, database.size(), plain).operation());
            operations.removeIf(operation -> !arguments.wants(operation));
            var exports = new ExportOperations(database, cartera, plain);
            var bulk = new BulkOperations(database, cartera, plain);
            cartera.getBean(SignIn.class).as(DataBuilder.USER, () -> {
                operations.forEach(measuring::warmUp);
                for (var operation : operations) {
                    var result = measuring.measure(operation);
                    results.add(result);
                    System.out.println(result.line());
                    if (arguments.showsStatements()) {
                        measuring.showSlowest(operation);
                    }
                }
                if (arguments.wantsExport()) {
                    exports.measure().forEach(result -> {
                        results.add(result);
                        System.out.println(result.line());
                    });
                }
                if (arguments.wantsBulk()) {
                    bulk.measure().forEach(result -> {
                        results.add(result);
                        System.out.println(result.line());
                    });
                }
            });
        }
        return results;
    }
}

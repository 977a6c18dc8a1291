package app.cartera.bench;

import app.cartera.access.RunAs;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how a database answers what the reading operations send, for a person to look through; bin/bench plans starts it. What
 * several of them send alike stands under the first.
 */
public final class PlansBench {

    /** So many times each operation is done, with other values, which may have other plans. */
    private static final int RUNS = 24;

    private final Database database;
    private final Options options;
    private final List<String> noticed = new ArrayList<>();

    private PlansBench(Database database, Options options) {
        this.database = database;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(arguments, List.of("size", "db", "only", "runs"), options -> {
            for (var database : options.databases()) {
                new PlansBench(database, options).show();
            }
        });
    }

    private void show() throws SQLException, IOException {
        new DataSet(database).prepare();
        System.out.printf("%n# %s%n", database.label());
        try (var cartera = Cartera.on(database);
                var plain = database.connect()) {
            var explaining = new Explaining(plain, database.isMySql());
            var operations = new ReadOperations(cartera, database.size()).all();
            operations.removeIf(operation -> !operation.isAmong(options.list("only", "")));
            cartera.getBean(RunAs.class)
                    .user(DataBuilder.user(1), () -> operations.forEach(operation -> show(operation, explaining)));
        }
        System.out.printf("%n## To look at%n%n");
        noticed.forEach(line -> System.out.println("- " + line));
    }

    private void show(Operation operation, Explaining explaining) {
        for (var run = 0; run < options.number("runs", RUNS); run++) {
            var number = run;
            Statements.of(() -> operation.act().accept(number));
            explaining.explain();
        }
        System.out.printf("%n## %s%n", operation.name());
        for (var plan : explaining.news()) {
            System.out.println(plan.text());
            plan.noticed().forEach(what -> noticed.add(operation.name() + " " + what));
        }
    }
}

package app.cartera.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/** Runs operations again and again, and takes the time. */
class Measuring {

    private static final int WARM_UP = 10;

    private final Database database;
    private final Connection plain;

    Measuring(Database database, Connection plain) {
        this.database = database;
        this.plain = plain;
    }

    Result measure(Operation operation) {
        var warmUp = Math.min(WARM_UP, operation.runs() / 3);
        for (var i = 0; i < warmUp; i++) {
            operation.act().accept(-1 - i);
        }
        var service = new double[operation.runs()];
        var floor = new double[operation.runs()];
        for (var i = 0; i < operation.runs(); i++) {
            service[i] = time(operation.act(), i);
        }
        var statements = 0;
        for (var i = 0; i < operation.runs(); i++) {
            var run = i;
            var withFloor = operation.floor();
            if (withFloor == null) {
                Statements.of(() -> operation.act().accept(1_000 + run));
                statements = Math.max(statements, Statements.number());
                floor[i] = time(number -> sendAgain(), i);
            } else {
                floor[i] = time(withFloor, i);
            }
        }
        return new Result(database, operation, Figures.of(service), Figures.of(floor), statements);
    }

    private void sendAgain() {
        try {
            Statements.sendAgain(plain);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double time(IntConsumer act, int run) {
        var began = System.nanoTime();
        act.accept(run);
        return (System.nanoTime() - began) / 1e6;
    }
}

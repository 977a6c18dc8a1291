package app.cartera.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/** Runs operations again and again, and takes the time. */
class Measuring {

    private static final int WARM_UP = 100;

    private final Database database;
    private final Connection plain;

    private int slowest;
    private double slowestTime;

    Measuring(Database database, Connection plain) {
        this.database = database;
        this.plain = plain;
    }

    void warmUp(Operation operation) {
        for (var i = 0; i < WARM_UP; i++) {
            operation.act().accept(-1 - i);
        }
    }

    Result measure(Operation operation) {
        var service = new double[operation.runs()];
        var floor = new double[operation.runs()];
        for (var i = 0; i < operation.runs(); i++) {
            service[i] = time(operation.act(), i);
            if (i == 0 || service[i] > slowestTime) {
                slowest = i;
                slowestTime = service[i];
            }
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

    /** What the slowest of the acts just measured sends, and how long each statement takes alone. */
    void showSlowest(Operation operation) {
        System.out.printf("      run %d took %.0f ms%n", slowest, slowestTime);
        Statements.of(() -> operation.act().accept(slowest));
        try {
            Statements.showTimes(plain);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

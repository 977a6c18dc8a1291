package app.cartera.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/** Runs operations again and again, and takes the time. */
class Measuring {

    private static final int WARM_UP = 100;

    private final Database database;
    private final Connection plain;
    private final int most;

    private int slowest;
    private double slowestTime;

    /** @param most no operation is measured more often than this */
    Measuring(Database database, Connection plain, int most) {
        this.database = database;
        this.plain = plain;
        this.most = most;
    }

    /** A server that has been used for a while is what is measured, and not one just started. */
    void warmUp(Operation operation) {
        var least = Math.min(WARM_UP, Math.min(operation.runs(), most));
        var end = System.nanoTime() + (most < WARM_UP ? 0 : operation.warmUp().toNanos());
        for (var i = 0; i < least || System.nanoTime() < end; i++) {
            operation.before().accept(-1 - i);
            operation.act().accept(-1 - i);
        }
    }

    Result measure(Operation operation) {
        var runs = Math.min(operation.runs(), most);
        var service = new double[runs];
        var floor = new double[runs];
        for (var run = 0; run < runs; run++) {
            operation.before().accept(run);
            service[run] = time(operation.act(), run);
            if (run == 0 || service[run] > slowestTime) {
                slowest = run;
                slowestTime = service[run];
            }
        }
        var statements = 0;
        for (var run = 0; run < runs; run++) {
            keepStatements(operation, 1_000 + run);
            statements = Math.max(statements, Statements.number());
            var own = operation.floor();
            floor[run] = time(own == null ? number -> sendAgain() : own, run);
        }
        return new Result(database, operation, Figures.of(service), Figures.of(floor), statements);
    }

    private static void keepStatements(Operation operation, int run) {
        operation.before().accept(run);
        Statements.of(() -> operation.act().accept(run));
    }

    /** What the slowest of the acts just measured sends, and how long each statement takes alone. */
    void showSlowest(Operation operation) {
        System.out.printf("      run %d took %.0f ms%n", slowest, slowestTime);
        keepStatements(operation, slowest);
        try {
            // What is only shown must not be done once more.
            plain.setAutoCommit(false);
            Statements.showTimes(plain);
            plain.rollback();
            plain.setAutoCommit(true);
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

package app.cartera.bench;

import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkPreview;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.BeanFactory;

/** A client is assigned to many projects at once, and that is undone. What is measured lasts until all of it is done. */
class BulkOperations {

    static final int RUNS = 30;
    private static final int WARM_UP = 3;

    /** What takes so long is measured less often, though this often at least: each time is close to the next. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final int LEAST = 2;
    private static final int LEAST_OF_FLOOR = 1;

    private final Database database;
    private final Connection plain;
    private final ProjectBulkService bulk;
    private final UndoService undoing;
    private final OperationRuns operations;
    private final int runs;

    BulkOperations(Database database, BeanFactory beans, Connection plain, int runs) {
        this.database = database;
        this.plain = plain;
        bulk = beans.getBean(ProjectBulkService.class);
        undoing = beans.getBean(UndoService.class);
        operations = beans.getBean(OperationRuns.class);
        this.runs = runs;
    }

    /** @param results gets each as soon as it is there */
    void measure(Consumer<Result> results) {
        try {
            all(results);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void all(Consumer<Result> results) throws SQLException {
        thousand("1,000", database.size() == Size.SMALL ? 80 : 100).forEach(results);
        measure("10,000", database.isMySql() ? 300 : 600, picked(10_000)).forEach(results);
        measure("about 100,000, in background", database.isMySql() ? 3_000 : 6_000, many())
                .forEach(results);
    }

    List<Result> thousand(String projects, int budget) throws SQLException {
        return measure(projects, budget, picked(1_000));
    }

    private List<Result> measure(String projects, int budget, ProjectSelection selection) throws SQLException {
        var times = new Times(LEAST);
        var rows = 0L;
        while (times.goesOn()) {
            var preview = preview(selection);
            var assigned = new long[1];
            var assigning = time(() -> assigned[0] = bulk.apply(preview));
            rows = done(assigned[0]).done();
            times.add(assigning, time(() -> undone(assigned[0])));
        }
        var floor = floor((int) rows);
        return List.of(
                result("assign client to " + projects, budget, times.assigning, floor.assigning),
                result("undo of that", budget, times.undoing, floor.undoing));
    }

    private Times floor(int projects) throws SQLException {
        var times = new Times(LEAST_OF_FLOOR);
        try (var bare = new BareBulk(plain)) {
            while (times.goesOn()) {
                var chunks = bare.chunks(projects, DataBuilder.LARGEST_CLIENT);
                var began = System.nanoTime();
                var operation = bare.assign(chunks, DataBuilder.LARGEST_CLIENT);
                var assigned = System.nanoTime();
                bare.undo(operation);
                times.add((assigned - began) / 1e6, (System.nanoTime() - assigned) / 1e6);
            }
        }
        return times;
    }

    /** Of assigning, and of its undo. */
    private class Times {

        final List<Double> assigning = new ArrayList<>();
        final List<Double> undoing = new ArrayList<>();
        private final long began = System.nanoTime();
        private final int least;
        private int round;

        Times(int least) {
            this.least = Math.min(runs, least);
        }

        boolean goesOn() {
            return assigning.size() < runs && !(takesLong() && assigning.size() >= least);
        }

        /** The first rounds are no more than a warming up. */
        void add(double assigned, double undone) {
            if (++round > Math.min(WARM_UP, runs) || takesLong()) {
                assigning.add(assigned);
                undoing.add(undone);
            }
        }

        private boolean takesLong() {
            return System.nanoTime() - began > LONG.toNanos();
        }
    }

    private Result result(String name, int budget, List<Double> times, List<Double> floor) {
        var operation = new Operation("bulk", name, budget, budget, times.size(), run -> {}, run -> {}, null);
        return new Result(database, operation, figures(times), figures(floor), 0);
    }

    private static Figures figures(List<Double> times) {
        return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private BulkPreview preview(ProjectSelection selection) {
        return bulk.preview(new BulkRequest(new BulkChange.AssignClient(DataBuilder.LARGEST_CLIENT), selection, true));
    }

    private long undone(long operation) {
        var undo = undoing.undo(operation).operationId();
        if (undo == null) {
            throw new IllegalStateException("Nothing went back");
        }
        return undo;
    }

    private double time(LongSupplier act) {
        var began = System.nanoTime();
        done(act.getAsLong());
        return (System.nanoTime() - began) / 1e6;
    }

    private OperationProgress done(long operation) {
        var progress = operations.progress(operation);
        while (progress.isRunning()) {
            pause();
            progress = operations.progress(operation);
        }
        return progress;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The projects with the highest numbers, as the largest client has those with the lowest. */
    private ProjectSelection picked(int number) throws SQLException {
        var ids = new LinkedHashSet<Long>();
        try (var select = plain.prepareStatement("select id from project where archived = false"
                + " and (client_id is null or client_id > 10) order by id desc limit ?")) {
            select.setInt(1, number);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
        }
        return new ProjectSelection.Picked(ids);
    }

    /** All of the smaller size, and the drafts of the larger one, which are a tenth. */
    private ProjectSelection many() {
        var filter =
                database.size() == Size.SMALL ? ProjectFilter.NONE : ProjectFilter.NONE.withStatus(ProjectStatus.DRAFT);
        return new ProjectSelection.Matching(filter, Set.of());
    }
}

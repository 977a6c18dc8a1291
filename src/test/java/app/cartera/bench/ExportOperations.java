package app.cartera.bench;

import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.ExportProgress;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetFormat;
import app.cartera.sheet.SheetRows;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.domain.Sort;

/** Projects become files, with every column there is, as fast as somebody could take them. */
class ExportOperations {

    private static final int RUNS = 5;
    private static final int BUDGET = 10_000;

    private final Database database;
    private final ProjectService projects;
    private final Connection plain;

    ExportOperations(Database database, BeanFactory beans, Connection plain) {
        this.database = database;
        this.projects = beans.getBean(ProjectService.class);
        this.plain = plain;
    }

    List<Result> measure() {
        var results = new ArrayList<Result>();
        for (var format : SheetFormat.values()) {
            results.add(measure("export about 100,000 projects", hundredThousand(), format, BUDGET));
            if (database.size() == Size.LARGE) {
                results.add(measure("export all projects", ProjectFilter.NONE, format, 10 * BUDGET));
            }
        }
        return results;
    }

    private Result measure(String what, ProjectFilter filter, SheetFormat format, int budget) {
        var service = new double[RUNS];
        var floor = new double[RUNS];
        var name = what + ", " + format;
        export(filter, format);
        for (var run = 0; run < RUNS; run++) {
            service[run] = time(() -> export(filter, format));
        }
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        Statements.of(() -> export(filter, format));
        var peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("      %s: at most %d MB of heap, garbage among it%n", name, peak >> 20);
        for (var run = 0; run < RUNS; run++) {
            floor[run] = time(this::sendAgain);
        }
        var operation = new Operation("export", name, budget, budget, RUNS, run -> {}, run -> {}, null);
        return new Result(database, operation, Figures.of(service), Figures.of(floor), Statements.number());
    }

    private void export(ProjectFilter filter, SheetFormat format) {
        var export = new Export<>(
                "Projects",
                "projects",
                Locale.US,
                columns(),
                () -> SheetRows.byIds(
                        projects.ids(filter, Sort.by(ProjectRow.SortKey.DUE.name())),
                        ids -> projects.withTags(projects.rows(ids))));
        new ExportProgress().write(export.as(format), OutputStream.nullOutputStream());
    }

    private static List<SheetColumn<ProjectRow>> columns() {
        return List.of(
                SheetColumn.wide("Name", row -> Cell.of(row.name())),
                SheetColumn.of("Code", row -> Cell.of(row.code())),
                SheetColumn.wide("Client", row -> Cell.of(row.clientName())),
                SheetColumn.of("Status", row -> Cell.of(row.status().name())),
                SheetColumn.of("Owner", row -> Cell.of(row.ownerName())),
                SheetColumn.of("Start", row -> Cell.of(row.startDate())),
                SheetColumn.of("Due", row -> Cell.of(row.dueDate())),
                SheetColumn.of("Billable", row -> Cell.of(String.valueOf(row.billable()))),
                SheetColumn.of("Budget type", row -> Cell.of(row.budgetType().name())),
                SheetColumn.of("Budget", row -> Cell.money(row.budgetAmount(), row.currency())),
                SheetColumn.of("Currency", row -> Cell.of(row.currency())),
                SheetColumn.wide("Tags", row -> Cell.of(String.join(", ", row.tags()))));
    }

    /** All of the smaller size, and the drafts of the larger one, which are a tenth. */
    private ProjectFilter hundredThousand() {
        return database.size() == Size.SMALL ? ProjectFilter.NONE : ProjectFilter.NONE.withStatus(ProjectStatus.DRAFT);
    }

    private void sendAgain() {
        try {
            Statements.sendAgain(plain);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double time(Runnable act) {
        var began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e6;
    }
}

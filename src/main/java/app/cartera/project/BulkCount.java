package app.cartera.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what a bulk change would do, from the selected projects by client and status. */
class BulkCount {

    /** So many selected projects have this client and this status. */
    record Cell(@Nullable Long clientId, @Nullable String clientName, ProjectStatus status, long projects) {}

    private final BulkChange change;
    private final boolean includeClosed;
    private final List<Cell> cells;

    BulkCount(BulkChange change, boolean includeClosed, List<Cell> cells) {
        this.change = change;
        this.includeClosed = includeClosed;
        this.cells = cells;
    }

    BulkPreview preview(ProjectSelection selection, Instant asOf) {
        long selected = 0;
        long already = 0;
        long closed = 0;
        var from = new HashMap<@Nullable String, Long>();
        for (var cell : cells) {
            selected += cell.projects();
            if (has(cell)) {
                already += cell.projects();
            } else if (spares(cell)) {
                closed += cell.projects();
            } else {
                from.merge(label(cell), cell.projects(), Long::sum);
            }
        }
        var groups = from.entrySet().stream()
                .map(entry -> new BulkPreview.Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(BulkPreview.Group::projects).reversed())
                .toList();
        var changing = selected - already - closed;
        return new BulkPreview(change, selection, includeClosed, asOf, selected, changing, already, closed, groups);
    }

    private boolean has(Cell cell) {
        return Objects.equals(change.value(), value(cell));
    }

    private boolean spares(Cell cell) {
        return change.sparesClosed() && !includeClosed && cell.status() == ProjectStatus.CLOSED;
    }

    private @Nullable String value(Cell cell) {
        return switch (change.field()) {
            case CLIENT -> cell.clientId() == null ? null : cell.clientId().toString();
            case STATUS -> cell.status().name();
        };
    }

    private @Nullable String label(Cell cell) {
        return switch (change.field()) {
            case CLIENT -> cell.clientName();
            case STATUS -> cell.status().name();
        };
    }
}

package app.cartera.project;

import app.cartera.journal.RecordChange;
import app.cartera.journal.RecordedChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projects that go back to the same value of the same field, so that one statement does it. */
record UndoGroup(BulkField field, @Nullable String before, List<LockedRow> rows) {

    static List<UndoGroup> of(List<RecordedChange> changes, List<LockedRow> locked) {
        Map<Long, LockedRow> byId = locked.stream().collect(Collectors.toMap(LockedRow::id, Function.identity()));
        var groups = new LinkedHashMap<List<@Nullable String>, UndoGroup>();
        for (var change : changes) {
            var key = new ArrayList<@Nullable String>();
            key.add(change.field());
            key.add(change.before());
            var row = byId.get(change.recordId());
            if (row != null) {
                groups.computeIfAbsent(
                                key,
                                fresh ->
                                        new UndoGroup(BulkField.of(change.field()), change.before(), new ArrayList<>()))
                        .rows()
                        .add(row);
            }
        }
        return List.copyOf(groups.values());
    }

    List<Long> ids() {
        return rows.stream().map(LockedRow::id).toList();
    }

    List<RecordChange> recorded() {
        return rows.stream().map(row -> row.recorded(field, before)).toList();
    }
}

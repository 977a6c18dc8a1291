package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.UserNames;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.journal.OperationRow.Taken;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows of operations and changes; the number of queries does not depend on how many there are. */
@Component
class OperationRows {

    /** What these did to many records differs from one to the next; no change tells for all. */
    private static final Set<OperationKind> DIFFERING = EnumSet.of(
            OperationKind.CREATE,
            OperationKind.EDIT,
            OperationKind.DELETE,
            OperationKind.MOVE_DATES,
            OperationKind.UNDO);

    private final Operations operations;
    private final Changes changes;
    private final Naming naming;
    private final UserNames users;
    private final CurrentUser currentUser;
    private final Map<RecordType, RecordNames> records = new EnumMap<>(RecordType.class);

    OperationRows(
            Operations operations,
            Changes changes,
            Naming naming,
            UserNames users,
            CurrentUser currentUser,
            List<RecordNames> recordNames) {
        this.operations = operations;
        this.changes = changes;
        this.naming = naming;
        this.users = users;
        this.currentUser = currentUser;
        recordNames.forEach(names -> records.put(names.type(), names));
    }

    List<RecordType> types() {
        return List.copyOf(records.keySet());
    }

    NamedRecord named(RecordKey record) {
        var names = records.get(record.type());
        var name = names == null ? null : names.names(Set.of(record.id())).get(record.id());
        return new NamedRecord(record.type(), record.id(), name, name != null && mayOpen(record.type()));
    }

    List<OperationRow> of(List<Operation> found) {
        var page = found.stream()
                .map(operation -> Hibernate.unproxy(operation, Operation.class))
                .toList();
        var seesMoney = currentUser.seesMoney();
        var told = told(page).stream()
                .filter(change -> seesMoney || !change.money)
                .filter(change -> !change.changedNothing())
                .toList();
        var around = new Around(
                naming.of(told),
                names(told),
                users.names(set(page, operation -> operation.userId)),
                operations.taken(set(page, operation -> operation.undoesId)).stream()
                        .collect(Collectors.toMap(Taken::id, Function.identity())),
                operations.undoneBy(set(page, operation -> operation.id), seesMoney));
        var byOperation = told.stream().collect(Collectors.groupingBy(change -> change.operation().id));
        return page.stream()
                .map(operation -> row(operation, byOperation.getOrDefault(operation.id, List.of()), around))
                .toList();
    }

    private OperationRow row(Operation operation, List<Change> done, Around around) {
        var told = done.stream().map(around.values::named).toList();
        var only = operation.recordCount == 1 && !done.isEmpty() ? record(done.getFirst(), around.records) : null;
        return new OperationRow(
                operation.id,
                operation.at,
                around.people.getOrDefault(operation.userId, ""),
                operation.kind,
                operation.recordType,
                operation.recordCount,
                operation.planned,
                operation.state,
                only != null && operation.kind == OperationKind.POST ? asPosted(only, told) : only,
                operation.kind == OperationKind.MERGE && !done.isEmpty() ? around.values.itself(done.getFirst()) : null,
                told,
                operation.undoesId == null ? null : around.taken.get(operation.undoesId),
                around.undoneBy.get(operation.id),
                mayUndo(operation.recordType) && operation.undoable(around.undoneBy.keySet()),
                operation.state == OperationState.RUNNING && mayCancel(operation));
    }

    /** By what it was then, which need not be what it is now. */
    private NamedRecord asPosted(NamedRecord record, List<FieldChange> posted) {
        var names = records.get(record.type());
        var name = record.name();
        return names == null || name == null
                ? record
                : new NamedRecord(
                        record.type(),
                        record.id(),
                        new RecordName(name.text(), name.day(), names.telling(posted)),
                        record.openable());
    }

    private boolean mayUndo(RecordType type) {
        return type.isSetting() ? currentUser.has(Role.ADMIN) : currentUser.edits();
    }

    /** Everybody one's own; what others do, those who answer for it. */
    private boolean mayCancel(Operation operation) {
        return currentUser.edits() && (operation.userId == currentUser.id() || currentUser.has(Role.MANAGER));
    }

    List<ChangeRow> ofChanges(List<Change> page) {
        var names = naming.of(page);
        var recordNames = names(page);
        return page.stream()
                .filter(change -> !change.changedNothing())
                .map(change -> new ChangeRow(change.id, record(change, recordNames), names.named(change)))
                .toList();
    }

    /** All changes of operations on one record; of those on many, the one that tells for all, where there is one. */
    private List<Change> told(List<Operation> page) {
        var single = page.stream()
                .filter(operation -> operation.recordCount == 1)
                .map(operation -> operation.id)
                .toList();
        var many = page.stream()
                .filter(operation -> operation.recordCount > 1 && !DIFFERING.contains(operation.kind))
                .map(operation -> operation.id)
                .toList();
        return Stream.concat(
                        single.isEmpty() ? Stream.of() : changes.findByOperationIdInOrderById(single).stream(),
                        many.isEmpty() ? Stream.of() : changes.findAllById(firstOf(many)).stream())
                .toList();
    }

    /** An import of many rates may tell of none. */
    private List<Long> firstOf(List<Long> operations) {
        return changes.firstOf(operations).stream().filter(Objects::nonNull).toList();
    }

    private Map<RecordType, Map<Long, RecordName>> names(Collection<Change> of) {
        var ids = of.stream()
                .collect(Collectors.groupingBy(
                        change -> change.recordType,
                        Collectors.mapping(change -> change.recordId, Collectors.toSet())));
        var names = new EnumMap<RecordType, Map<Long, RecordName>>(RecordType.class);
        records.forEach((type, some) -> {
            var wanted = ids.get(type);
            if (wanted != null) {
                names.put(type, some.names(wanted));
            }
        });
        return names;
    }

    /** A deleted record is called what it was called when it was deleted. */
    private NamedRecord record(Change change, Map<RecordType, Map<Long, RecordName>> names) {
        var name = names.getOrDefault(change.recordType, Map.of()).get(change.recordId);
        return new NamedRecord(
                change.recordType,
                change.recordId,
                name == null ? last(change) : name,
                name != null && mayOpen(change.recordType));
    }

    private boolean mayOpen(RecordType type) {
        return !type.isSetting() || currentUser.has(Role.ADMIN);
    }

    private static @Nullable RecordName last(Change change) {
        var before = change.field.equals("name") && change.after == null ? change.before : null;
        return before == null ? null : new RecordName(before);
    }

    private static <T> Set<T> set(List<Operation> page, Function<Operation, @Nullable T> property) {
        return page.stream().map(property).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * What rows tell that is not in the operations themselves.
     *
     * @param taken the operations that these take back, by id
     * @param undoneBy what takes these back, by their ids
     */
    private record Around(
            Naming.Names values,
            Map<RecordType, Map<Long, RecordName>> records,
            Map<Long, String> people,
            Map<Long, Taken> taken,
            Map<Long, Long> undoneBy) {}
}

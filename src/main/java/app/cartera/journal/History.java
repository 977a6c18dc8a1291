package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import app.cartera.access.UserNames;
import app.cartera.journal.Changes.Former;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done to one record, read from the journal; without money for those who may not see it. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class History {

    private final Operations operations;
    private final Changes changes;
    private final Naming naming;
    private final UserNames users;
    private final CurrentUser currentUser;

    History(Operations operations, Changes changes, Naming naming, UserNames users, CurrentUser currentUser) {
        this.operations = operations;
        this.changes = changes;
        this.naming = naming;
        this.users = users;
        this.currentUser = currentUser;
    }

    /** The latest operations on a record, newest first. */
    public List<HistoryEntry> of(RecordType type, long id, int limit) {
        var latest = changes.operations(type, id, currentUser.seesMoney(), Limit.of(limit));
        return entries(changes.findByRecordTypeAndRecordIdAndOperationIdInOrderById(type, id, latest))
                .reversed();
    }

    /** What was done to a record after it had this version, oldest first. */
    public List<HistoryEntry> since(RecordType type, long id, int version) {
        return entries(changes.findByRecordTypeAndRecordIdAndVersionAfterGreaterThanOrderById(type, id, version));
    }

    /**
     * What a field of these records was when the days began on which it was changed, oldest first, where it was something.
     * What it became and ceased to be on one day, it was on none; what a record was created or imported with, it always was.
     * Days are those of the company, which are those of the server's time zone: everybody gets the same answer, wherever one is.
     */
    public List<FormerValue> formerValues(RecordType type, Collection<Long> ids, String field) {
        var firstOfDays = new LinkedHashMap<RecordOnDay, Former>();
        changes.former(type, ids, field)
                .forEach(change ->
                        firstOfDays.putIfAbsent(new RecordOnDay(change.getRecordId(), day(change.getAt())), change));
        return firstOfDays.entrySet().stream()
                .flatMap(first -> Stream.ofNullable(first.getValue().getValue())
                        .map(value -> first.getKey().former(value)))
                .toList();
    }

    /** Of which of these records the field was changed on that day or later, as {@link #formerValues} sees it. */
    public Set<Long> changedFrom(RecordType type, Collection<Long> ids, String field, LocalDate day) {
        return changes.changedFrom(type, ids, field, beginning(day));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private List<HistoryEntry> entries(List<Change> ofOneRecord) {
        var seesMoney = currentUser.seesMoney();
        var visible = ofOneRecord.stream()
                .filter(change -> seesMoney || !change.money)
                .filter(change -> currentUser.has(change.recordType.toldFrom()))
                .toList();
        var names = naming.of(visible);
        var byOperation = visible.stream()
                .collect(Collectors.groupingBy(
                        Change::operation, LinkedHashMap::new, Collectors.mapping(names::named, Collectors.toList())));
        var done = byOperation.keySet();
        var people =
                users.names(done.stream().map(operation -> operation.userId).collect(Collectors.toSet()));
        var undone = operations
                .undoneBy(done.stream().map(operation -> operation.id).toList(), seesMoney)
                .keySet();
        return byOperation.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue(), people, undone))
                .toList();
    }

    private static HistoryEntry entry(
            Operation operation, List<FieldChange> done, Map<Long, String> people, Set<Long> undone) {
        return new HistoryEntry(
                operation.id,
                operation.at,
                people.getOrDefault(operation.userId, ""),
                operation.kind,
                operation.recordCount,
                operation.undoable(undone),
                done);
    }

    private record RecordOnDay(long recordId, LocalDate day) {

        FormerValue former(String value) {
            return new FormerValue(recordId, value, day.minusDays(1));
        }
    }
}

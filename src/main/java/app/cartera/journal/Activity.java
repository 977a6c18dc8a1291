package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.shared.NotFound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything anybody did, read from the journal. Who may not see money is not told of changes of amounts: such an
 * operation looks as if it had not touched them, and is not there if it touched nothing else. What is done to the accounts
 * of people is there for admins alone. There are no totals, since counting a million operations takes longer than reading
 * the first of them.
 */
@Service
@ForViewers
@Transactional(readOnly = true)
public class Activity {

    private final Operations operations;
    private final Changes changes;
    private final OperationRows rows;
    private final CurrentUser currentUser;

    Activity(Operations operations, Changes changes, OperationRows rows, CurrentUser currentUser) {
        this.operations = operations;
        this.changes = changes;
        this.rows = rows;
        this.currentUser = currentUser;
    }

    /**
     * A page of the operations that match, the latest first unless it asks for the earliest.
     *
     * @param zone where the days of the filter begin and end
     */
    public List<OperationRow> page(ActivityFilter filter, ZoneId zone, Pageable page) {
        var earliestFirst = page.getSort().stream().anyMatch(Sort.Order::isAscending);
        var plain = PageRequest.of(page.getPageNumber(), page.getPageSize(), order(earliestFirst));
        return rows(filter.specification(zone), plain);
    }

    /**
     * Those of the operations that match which come after another, or first. However many come before, it takes no longer.
     *
     * @param zone where the days of the filter begin and end
     */
    public List<OperationRow> following(
            ActivityFilter filter, ZoneId zone, boolean earliestFirst, @Nullable OperationRow last, int limit) {
        var wanted = filter.specification(zone)
                .and(last == null ? Specification.unrestricted() : beyond(last, earliestFirst));
        return rows(wanted, PageRequest.of(0, limit, order(earliestFirst)));
    }

    private List<OperationRow> rows(Specification<Operation> wanted, PageRequest page) {
        return rows.of(operations.findBy(
                wanted.and(visible()), query -> query.slice(page).getContent()));
    }

    private static Sort order(boolean earliestFirst) {
        return Sort.by(earliestFirst ? Sort.Direction.ASC : Sort.Direction.DESC, "at", "id");
    }

    /** The moment is asked for alone first, as an index of it is of no use to an "or". */
    private static Specification<Operation> beyond(OperationRow last, boolean earliestFirst) {
        return (operation, query, criteria) -> {
            var at = operation.<Instant>get("at");
            var id = operation.<Long>get("id");
            return earliestFirst
                    ? criteria.and(
                            criteria.greaterThanOrEqualTo(at, last.at()),
                            criteria.or(criteria.greaterThan(at, last.at()), criteria.greaterThan(id, last.id())))
                    : criteria.and(
                            criteria.lessThanOrEqualTo(at, last.at()),
                            criteria.or(criteria.lessThan(at, last.at()), criteria.lessThan(id, last.id())));
        };
    }

    /** @throws NotFound when there is no such operation, or nothing of it that this person may see */
    public OperationRow operation(long id) {
        Specification<Operation> wanted = (operation, query, criteria) -> criteria.equal(operation.get("id"), id);
        var found = operations.findOne(wanted.and(visible())).orElseThrow(() -> new NotFound(id));
        return rows.of(List.of(found)).getFirst();
    }

    /** A page of what an operation did, in the order it did it. Found by their ids first, so that a jump is quick. */
    public List<ChangeRow> changes(long operationId, Pageable page) {
        return changes(operationId, 0, PageRequest.of(page.getPageNumber(), page.getPageSize()));
    }

    /** Those of an operation's changes which come after another, or first. However many come before, it takes no longer. */
    public List<ChangeRow> changesFollowing(long operationId, @Nullable ChangeRow last, int limit) {
        return changes(operationId, last == null ? 0 : last.id(), PageRequest.of(0, limit));
    }

    private List<ChangeRow> changes(long operationId, long after, PageRequest page) {
        if (isHidden(operationId)) {
            return List.of();
        }
        var ids = currentUser.seesMoney()
                ? changes.idsOf(operationId, after, page)
                : changes.idsWithoutMoneyOf(operationId, after, page);
        return rows.ofChanges(changes.findByIdInOrderById(ids));
    }

    private boolean isHidden(long operationId) {
        var hidden = hidden();
        return !hidden.isEmpty() && operations.existsByIdAndRecordTypeIn(operationId, hidden);
    }

    /** Whether any operation is being done in the background now. */
    public boolean isAnyRunning() {
        return operations.existsByState(OperationState.RUNNING);
    }

    /** What to call a record; its name is missing where it is gone, or where this person is not told of such records. */
    public NamedRecord named(RecordKey record) {
        return currentUser.has(record.type().toldFrom())
                ? rows.named(record)
                : new NamedRecord(record.type(), record.id(), null, false);
    }

    /** The types of records there is activity on. */
    public List<RecordType> types() {
        return rows.types().stream()
                .filter(type -> currentUser.has(type.toldFrom()))
                .toList();
    }

    /** What can be done, as far as this person is told of it. */
    public List<OperationKind> kinds() {
        return Stream.of(OperationKind.values())
                .filter(kind -> currentUser.has(kind.toldFrom()))
                .toList();
    }

    private List<RecordType> hidden() {
        return Stream.of(RecordType.values())
                .filter(type -> !currentUser.has(type.toldFrom()))
                .toList();
    }

    /** By the type of their records first, before changes are looked at: an import of entries has 100,000 of them. */
    private Specification<Operation> visible() {
        var hidden = hidden();
        Specification<Operation> ofTypes = hidden.isEmpty()
                ? Specification.unrestricted()
                : (operation, query, criteria) ->
                        operation.get("recordType").in(hidden).not();
        return currentUser.seesMoney() ? ofTypes : ofTypes.and(withMoreThanMoney());
    }

    private static Specification<Operation> withMoreThanMoney() {
        return (operation, query, criteria) -> {
            var told = query.subquery(Integer.class);
            var change = told.from(Change.class);
            told.select(criteria.literal(1))
                    .where(criteria.equal(change.get("operation"), operation), criteria.isFalse(change.get("money")));
            return criteria.or(criteria.equal(operation.get("recordCount"), 0), criteria.exists(told));
        };
    }
}

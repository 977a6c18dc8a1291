package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.shared.NotFound;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything anybody did, read from the journal. Who may not see money is not told of changes of amounts: such an
 * operation looks as if it had not touched them, and is not there if it touched nothing else. There are no totals, since
 * counting a million operations takes longer than reading the first of them.
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
        var sort = Sort.by(earliestFirst ? Sort.Direction.ASC : Sort.Direction.DESC, "at", "id");
        var found = operations.findBy(
                filter.specification(zone).and(visible()),
                query -> query.slice(PageRequest.of(page.getPageNumber(), page.getPageSize(), sort))
                        .getContent());
        return rows.of(found);
    }

    /** @throws NotFound when there is no such operation, or nothing of it that this person may see */
    public OperationRow operation(long id) {
        Specification<Operation> wanted = (operation, query, criteria) -> criteria.equal(operation.get("id"), id);
        var found = operations.findOne(wanted.and(visible())).orElseThrow(() -> new NotFound(id));
        return rows.of(List.of(found)).getFirst();
    }

    /** A page of what an operation did, in the order it did it. Found by their ids first, so that a jump is quick. */
    public List<ChangeRow> changes(long operationId, Pageable page) {
        var plain = PageRequest.of(page.getPageNumber(), page.getPageSize());
        var ids = currentUser.seesMoney()
                ? changes.idsOf(operationId, plain)
                : changes.idsWithoutMoneyOf(operationId, plain);
        return rows.ofChanges(changes.findByIdInOrderById(ids));
    }

    /** Whether any operation is being done in the background now. */
    public boolean isAnyRunning() {
        return operations.existsByState(OperationState.RUNNING);
    }

    /** What to call a record; its name is missing where it is gone. */
    public NamedRecord named(RecordKey record) {
        return rows.named(record);
    }

    /** The types of records there is activity on. */
    public List<RecordType> types() {
        return rows.types();
    }

    private Specification<Operation> visible() {
        return currentUser.seesMoney() ? Specification.unrestricted() : withMoreThanMoney();
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

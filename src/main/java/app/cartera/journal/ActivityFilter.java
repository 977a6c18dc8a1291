package app.cartera.journal;

import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which operations the activity shows; null for all.
 *
 * @param userId the person who did it
 * @param record one that it was done to, alone or among others
 * @param from the first day of the period
 * @param to the last day of it
 */
public record ActivityFilter(
        @Nullable Long userId,
        @Nullable OperationKind kind,
        @Nullable RecordType type,
        @Nullable OperationState state,
        @Nullable RecordKey record,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    public static final ActivityFilter NONE = new ActivityFilter(null, null, null, null, null, null, null);

    public static ActivityFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ActivityFilter(
                url.id("user"),
                url.constant("kind", OperationKind.class),
                url.constant("type", RecordType.class),
                url.constant("state", OperationState.class),
                url.text("record").flatMap(RecordKey::parse).orElse(null),
                url.date("from"),
                url.date("to"));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("user", userId)
                .put("kind", kind)
                .put("type", type)
                .put("state", state)
                .put("record", record)
                .put("from", from)
                .put("to", to)
                .asMap();
    }

    public ActivityFilter withUser(@Nullable Long userId) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public ActivityFilter withKind(@Nullable OperationKind kind) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public ActivityFilter withType(@Nullable RecordType type) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public ActivityFilter withState(@Nullable OperationState state) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public ActivityFilter withRecord(@Nullable RecordKey record) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public ActivityFilter withPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ActivityFilter(userId, kind, type, state, record, from, to);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** @param zone where the days of the period begin and end */
    Specification<Operation> specification(ZoneId zone) {
        return equal("userId", userId)
                .and(equal("kind", kind))
                .and(equal("recordType", type))
                .and(equal("state", state))
                .and(record == null ? Specification.unrestricted() : doneTo(record))
                .and((operation, query, criteria) -> from == null
                        ? null
                        : criteria.greaterThanOrEqualTo(
                                operation.get("at"), from.atStartOfDay(zone).toInstant()))
                .and((operation, query, criteria) -> to == null
                        ? null
                        : criteria.lessThan(
                                operation.get("at"),
                                to.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Specification<Operation> equal(String attribute, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (operation, query, criteria) -> criteria.equal(operation.get(attribute), value);
    }

    /** Not by a question for each operation: a record has few changes, and there are many operations. */
    private static Specification<Operation> doneTo(RecordKey record) {
        return (operation, query, criteria) -> {
            var done = query.subquery(Long.class);
            var change = done.from(Change.class);
            done.select(change.get("operation").get("id"))
                    .where(
                            criteria.equal(change.get("recordType"), record.type()),
                            criteria.equal(change.get("recordId"), record.id()));
            return operation.get("id").in(done);
        };
    }
}

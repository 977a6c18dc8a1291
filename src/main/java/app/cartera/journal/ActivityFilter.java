package app.cartera.journal;

import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which operations the activity shows; null for all.
 *
 * @param userId the person who did it
 * @param from the first day of the period
 * @param to the last day of it
 */
public record ActivityFilter(
        @Nullable Long userId,
        @Nullable OperationKind kind,
        @Nullable RecordType type,
        @Nullable OperationState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    public static final ActivityFilter NONE = new ActivityFilter(null, null, null, null, null, null);

    public static ActivityFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ActivityFilter(
                url.id("user"),
                url.constant("kind", OperationKind.class),
                url.constant("type", RecordType.class),
                url.constant("state", OperationState.class),
                url.date("from"),
                url.date("to"));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("user", userId)
                .put("kind", lowerCase(kind))
                .put("type", lowerCase(type))
                .put("state", lowerCase(state))
                .put("from", from)
                .put("to", to)
                .asMap();
    }

    public ActivityFilter withUser(@Nullable Long userId) {
        return new ActivityFilter(userId, kind, type, state, from, to);
    }

    public ActivityFilter withKind(@Nullable OperationKind kind) {
        return new ActivityFilter(userId, kind, type, state, from, to);
    }

    public ActivityFilter withType(@Nullable RecordType type) {
        return new ActivityFilter(userId, kind, type, state, from, to);
    }

    public ActivityFilter withState(@Nullable OperationState state) {
        return new ActivityFilter(userId, kind, type, state, from, to);
    }

    public ActivityFilter withPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ActivityFilter(userId, kind, type, state, from, to);
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

    private static @Nullable String lowerCase(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}

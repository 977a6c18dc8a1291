package app.cartera.project;

import app.cartera.shared.DistinctName;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change would do, before it is done. What is applied is what is shown here: projects that were changed after
 * {@code asOf} are left alone and reported.
 *
 * @param counts how many of the selected projects have each outcome
 * @param examples the names of the first projects with each outcome that occurs
 * @param from what the changing ones have now, the most frequent values first; not all of them, and nothing for changes
 *     that replace no value
 */
public record BulkPreview(
        @Valid BulkRequest request,
        Instant asOf,
        Map<BulkOutcome, Long> counts,
        Map<BulkOutcome, List<String>> examples,
        List<Value> from)
        implements Serializable {

    /**
     * Projects that have the same value now.
     *
     * @param value a name, or the value as it is kept; null for none
     */
    public record Value(@Nullable Object value, long projects) implements Serializable {

        /** @param names of the values that have one, and of those beside which they are told */
        Value named(Map<Object, DistinctName> names) {
            var name = value == null ? null : names.get(value);
            return name == null ? this : new Value(name.beside(others(names)), projects);
        }

        private DistinctName[] others(Map<Object, DistinctName> names) {
            return names.entrySet().stream()
                    .filter(other -> !other.getKey().equals(value))
                    .map(Map.Entry::getValue)
                    .toArray(DistinctName[]::new);
        }
    }

    BulkPreview with(BulkRequest request) {
        return new BulkPreview(request, asOf, counts, examples, from);
    }

    public long count(BulkOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long changing() {
        return count(BulkOutcome.CHANGES);
    }

    public long selected() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

package app.cartera.finance.rates;

import app.cartera.journal.FieldChange;
import app.cartera.shared.Values;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate that became another.
 *
 * @param before null where there was none
 * @param after null where there is none any more
 */
record RateChange(@Nullable RateRow before, @Nullable RateRow after) {

    /** The number by which the journal knows it: where the change left the rate or, of one that is gone, found it. */
    long recordId() {
        return Objects.requireNonNull(after == null ? before : after).key().number();
    }

    /** Since which day rates are others. */
    LocalDate from() {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .map(RateRow::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * What the journal is told: after what became other also what stayed, which is not shown, as the rate is taken back only
     * where all of it is as this left it.
     */
    List<FieldChange> fields() {
        var old = values(before);
        var now = values(after);
        return Values.of(Objects.requireNonNull(after == null ? before : after)).keySet().stream()
                .map(field -> new FieldChange(field, old.get(field), now.get(field)))
                .sorted(Comparator.comparing(change -> Objects.equals(change.before(), change.after())))
                .toList();
    }

    private static Map<String, @Nullable Object> values(@Nullable RateRow rate) {
        return rate == null ? Map.of() : Values.of(rate);
    }
}

package app.cartera.finance.rates;

import app.cartera.journal.FieldChange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** What the journal is told. */
    List<FieldChange> fields() {
        return after == null
                ? FieldChange.between(null, Objects.requireNonNull(before)).stream()
                        .map(field -> new FieldChange(field.field(), field.after(), field.before()))
                        .toList()
                : FieldChange.between(before, after);
    }
}

package app.cartera.finance;

import app.cartera.journal.FieldChange;
import app.cartera.journal.PastChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category that became another.
 *
 * @param before null where there was none
 */
record CategoryChange(@Nullable CategoryRow before, CategoryRow after) {

    private static final String NAME = "name";
    private static final String ARCHIVED = "archived";

    /** What the journal is told. */
    List<FieldChange> fields() {
        return Stream.of(
                        new FieldChange(NAME, before == null ? null : before.word(), after.word()),
                        new FieldChange(ARCHIVED, before != null && before.archived(), after.archived()))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    boolean isOfName() {
        return before == null || !before.names().equals(after.names());
    }

    /** What takes back what was done to a category; nothing where it is not as that left it. */
    static Optional<CategoryChange> back(CategoryRow now, PastChange done) {
        var former = done.field().equals(NAME)
                ? now.withWord(Objects.requireNonNull(done.before()))
                : now.withArchived(Boolean.parseBoolean(done.before()));
        var told = new FieldChange(done.field(), done.before(), done.after());
        return new CategoryChange(former, now).fields().equals(List.of(told))
                ? Optional.of(new CategoryChange(now, former))
                : Optional.empty();
    }
}

package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.shared.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Removes many entries at once, or gives them a category: as one operation, which Undo takes back. */
@Service
@ForManagers
public class EntryBulkService {

    private final Entries entries;
    private final Categories categories;
    private final EntryWriter writer;
    private final Journal journal;
    private final OperationRuns runs;

    EntryBulkService(Entries entries, Categories categories, EntryWriter writer, Journal journal, OperationRuns runs) {
        this.entries = entries;
        this.categories = categories;
        this.writer = writer;
        this.journal = journal;
        this.runs = runs;
    }

    /**
     * Takes entries out. Those that are out already are left alone.
     *
     * @throws EntryGone when all of them are out already
     * @throws ClosedToEntries when one of the projects is closed or archived
     */
    public ChangedEntries remove(Set<Long> ids) {
        var there = there(ids);
        var operation = runs.run(
                OperationKind.REMOVE,
                RecordType.ENTRY,
                null,
                there.size(),
                (running, after) -> removeNext(running, next(there, after)));
        return changed(operation, there.size());
    }

    private OptionalLong removeNext(long operation, List<Long> ids) {
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        var found = writer.lockToKeepAmounts(ids).stream()
                .filter(entry -> !entry.removed)
                .toList();
        found.forEach(entry -> {
            ClosedToEntries.check(entry.project);
            entry.setRemoved(true);
        });
        writer.complete(found);
        journal.recordChunk(
                operation,
                RecordType.ENTRY,
                found.stream().map(EntryChanges::counts).toList());
        return OptionalLong.of(ids.getLast());
    }

    /**
     * Gives entries a category. Those that have it already are left alone.
     *
     * @param categoryId nothing for none
     * @return nothing where all of them have it already
     * @throws EntryGone when all of them are out
     * @throws ClosedToEntries when one of the projects is closed or archived
     * @throws NotFound when there is no such category
     */
    public Optional<ChangedEntries> setCategory(Set<Long> ids, @Nullable Long categoryId) {
        if (categoryId != null && !categories.existsById(categoryId)) {
            throw new NotFound(categoryId);
        }
        var category = categoryId == null ? 0 : categoryId;
        var others = found(there(ids), some -> entries.findOfOtherCategory(some, category));
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var operation = runs.run(
                OperationKind.SET_CATEGORY,
                RecordType.ENTRY,
                null,
                others.size(),
                (running, after) -> setCategoryNext(running, next(others, after), categoryId));
        return Optional.of(changed(operation, others.size()));
    }

    private OptionalLong setCategoryNext(long operation, List<Long> ids, @Nullable Long categoryId) {
        if (ids.isEmpty()) {
            return OptionalLong.empty();
        }
        var category = categoryId == null ? null : categories.getReferenceById(categoryId);
        var found = writer.lockToKeepAmounts(ids).stream()
                .filter(entry -> !entry.removed && !Objects.equals(entry.categoryId(), categoryId))
                .toList();
        var before = found.stream().collect(Collectors.toMap(entry -> entry.id, Entry::form));
        found.forEach(entry -> {
            ClosedToEntries.check(entry.project);
            entry.setCategory(category);
        });
        entries.flush();
        journal.recordChunk(
                operation,
                RecordType.ENTRY,
                found.stream()
                        .map(entry -> EntryChanges.categorized(entry, Objects.requireNonNull(before.get(entry.id))))
                        .toList());
        return OptionalLong.of(ids.getLast());
    }

    private ChangedEntries changed(long operation, int entries) {
        return new ChangedEntries(operation, entries, runs.progress(operation).state() == OperationState.DONE);
    }

    /**
     * Which of these count, in the order of their ids.
     *
     * @throws EntryGone when none does
     */
    private List<Long> there(Set<Long> ids) {
        var there = found(ids, entries::findThere);
        if (there.isEmpty()) {
            throw new EntryGone();
        }
        return there;
    }

    private static List<Long> found(Collection<Long> ids, Function<List<Long>, List<Long>> query) {
        return ids.stream()
                .sorted()
                .gather(Gatherers.windowFixed(OperationRuns.AT_ONCE))
                .flatMap(some -> query.apply(some).stream())
                .toList();
    }

    private static List<Long> next(Collection<Long> ordered, long after) {
        return ordered.stream()
                .filter(id -> id > after)
                .limit(OperationRuns.AT_ONCE)
                .toList();
    }
}

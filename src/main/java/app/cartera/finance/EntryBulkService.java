package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
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

    private interface Change {

        /** @return how many of these it was left to change */
        int of(long operation, List<Long> ids);
    }

    /** Takes the operation back that has been entered already. */
    private static class NothingLeft extends RuntimeException {}

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
        return run(OperationKind.REMOVE, there(ids), this::remove).orElseGet(() -> remove(ids));
    }

    private int remove(long operation, List<Long> ids) {
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
        return found.size();
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
        return run(OperationKind.SET_CATEGORY, others, (running, some) -> setCategory(running, some, categoryId))
                .or(() -> setCategory(ids, categoryId));
    }

    private int setCategory(long operation, List<Long> ids, @Nullable Long categoryId) {
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
        return found.size();
    }

    /** @return nothing where others have left nothing to do since it was asked what there is; nothing is recorded then */
    private Optional<ChangedEntries> run(OperationKind kind, List<Long> ids, Change change) {
        try {
            var operation = runs.run(
                    kind,
                    RecordType.ENTRY,
                    null,
                    ids.size(),
                    (running, after) -> changeNext(running, ids, next(ids, after), change));
            return Optional.of(ChangedEntries.of(runs.progress(operation)));
        } catch (NothingLeft othersWereFaster) {
            return Optional.empty();
        }
    }

    /** @throws NothingLeft where all are one stretch, done at once: of many, one says little of the others */
    private static OptionalLong changeNext(long operation, List<Long> all, List<Long> next, Change change) {
        if (next.isEmpty()) {
            return OptionalLong.empty();
        }
        if (change.of(operation, next) == 0 && next.size() == all.size()) {
            throw new NothingLeft();
        }
        return OptionalLong.of(next.getLast());
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

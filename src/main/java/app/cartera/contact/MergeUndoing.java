package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.journal.Chunks;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.RecordedChange;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes merges back, and what took them back: the contacts first, which makes two of one or one of two, and then whatever has
 * them. What is no longer as the operation left it stays.
 */
@Service
@ForEditors
class MergeUndoing implements Undoing {

    static final String MERGED_INTO = "mergedIntoId";
    static final String ARCHIVED = "archived";

    /** More than two contacts have fields. */
    private static final int OF_CONTACTS = 50;

    private static final int EXAMPLES = 3;

    private final Contacts contacts;
    private final FollowsMerges follower;
    private final Journal journal;
    private final OperationRuns runs;
    private final TransactionTemplate transaction;

    MergeUndoing(
            Contacts contacts,
            FollowsMerges follower,
            Journal journal,
            OperationRuns runs,
            TransactionTemplate transaction) {
        this.contacts = contacts;
        this.follower = follower;
        this.journal = journal;
        this.runs = runs;
        this.transaction = transaction;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.CONTACT
                && switch (operation.kind()) {
                    case MERGE -> true;
                    case UNDO ->
                        first(operation.id()).stream()
                                .anyMatch(change -> change.field().equals(MERGED_INTO));
                    default -> false;
                };
    }

    @Override
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        var done = Done.of(first(operation.id()));
        var merged = contacts.findById(done.mergedId()).orElseThrow(() -> new NotFound(done.mergedId()));
        if (!done.isStillIn(merged)) {
            return new UndoPreview(operation.id(), 0, operation.records(), 0, List.of(merged.name));
        }
        var stay = new ArrayList<String>();
        var back = 1 + follower.stillAsLeft(operation.id());
        if (done.changesOther()) {
            var other = contacts.findById(done.otherId()).orElseThrow(() -> new NotFound(done.otherId()));
            if (Values.differing(other.form(), done.before(other.form())).isEmpty()) {
                stay.add(other.name);
            } else {
                back++;
            }
        }
        stay.addAll(follower.changedSince(operation.id(), EXAMPLES));
        return new UndoPreview(operation.id(), back, operation.records() - back, 0, stay);
    }

    /** @throws MergedIntoArchived when it would merge contacts of which the one that remains is archived now */
    @Override
    public UndoResult undo(UndoableOperation operation) {
        var preview = Objects.requireNonNull(transaction.execute(status -> undoPreview(operation)));
        if (preview.back() == 0) {
            return UndoResult.nothing(preview.examples().getFirst());
        }
        var undo = runs.run(
                OperationKind.UNDO,
                RecordType.CONTACT,
                operation.id(),
                operation.records(),
                new TakingBack(operation.id()));
        var progress = runs.progress(undo);
        return new UndoResult(
                undo,
                progress.state(),
                progress.done(),
                progress.isRunning() ? 0 : operation.records() - progress.done(),
                0,
                preview.examples());
    }

    private List<RecordedChange> first(long operation) {
        return journal.changes(operation, 0, OF_CONTACTS);
    }

    private void takeContactsBack(long undo, Done done) {
        var locked = contacts.findToEdit(List.of(done.mergedId(), done.otherId()));
        var recorded = locked.stream()
                .flatMap(contact ->
                        contact.id.equals(done.mergedId()) ? takeBack(done, contact, locked) : takeBack(done, contact))
                .toList();
        contacts.flush();
        journal.record(
                undo,
                RecordType.CONTACT,
                recorded.stream().map(Recorded::change).toList());
    }

    private Stream<Recorded> takeBack(Done done, Contact merged, List<Contact> locked) {
        if (!done.isStillIn(merged)) {
            throw new NotUndoable();
        }
        var changes = new ArrayList<Recorded>();
        var into = done.intoBefore();
        changes.add(new Recorded(merged, new FieldChange(MERGED_INTO, merged.mergedIntoId, into)));
        if (into == null) {
            merged.separate();
        } else {
            locked.stream()
                    .filter(other -> other.id.equals(into) && other.archived)
                    .forEach(other -> {
                        throw new MergedIntoArchived(other.name);
                    });
            merged.mergeInto(into);
        }
        if (done.archives()) {
            changes.add(new Recorded(merged, new FieldChange(ARCHIVED, into == null, into != null)));
            if (into == null) {
                merged.restore();
            }
        }
        return changes.stream();
    }

    private Stream<Recorded> takeBack(Done done, Contact other) {
        var before = other.form();
        other.fill(done.before(before));
        return FieldChange.between(before, other.form()).stream().map(change -> new Recorded(other, change));
    }

    /** The version is known when the contact has been written. */
    private record Recorded(Contact contact, FieldChange field) {

        RecordChange change() {
            return new RecordChange(contact.id, field, contact.version);
        }
    }

    /** What a merge, or what took one back, did to the two contacts. */
    private record Done(RecordedChange merged, List<RecordedChange> all) {

        static Done of(List<RecordedChange> first) {
            var merged = first.stream()
                    .filter(change -> change.field().equals(MERGED_INTO))
                    .findFirst()
                    .orElseThrow(NotUndoable::new);
            return new Done(merged, first);
        }

        long mergedId() {
            return merged.recordId();
        }

        long otherId() {
            return Long.parseLong(Objects.requireNonNull(merged.before() == null ? merged.after() : merged.before()));
        }

        @Nullable
        Long intoBefore() {
            return merged.before() == null ? null : Long.valueOf(merged.before());
        }

        boolean isStillIn(Contact contact) {
            return Objects.equals(merged.after(), Values.text(contact.mergedIntoId));
        }

        boolean archives() {
            return all.stream()
                    .anyMatch(change ->
                            change.recordId() == mergedId() && change.field().equals(ARCHIVED));
        }

        boolean changesOther() {
            return all.stream().anyMatch(this::isOfOther);
        }

        /** The form with what the operation changed in it as it was before, where it still is as that left it. */
        ContactForm before(ContactForm form) {
            var now = Values.of(form);
            var before = new HashMap<String, @Nullable String>();
            all.stream()
                    .filter(this::isOfOther)
                    .filter(change -> Objects.equals(change.after(), Values.text(now.get(change.field()))))
                    .forEach(change -> before.put(change.field(), change.before()));
            return Values.withTexts(form, before);
        }

        /** A project may have the same number. */
        private boolean isOfOther(RecordedChange change) {
            return change.recordId() == otherId()
                    && Values.of(ContactForm.newClient("")).containsKey(change.field());
        }
    }

    private class TakingBack implements Chunks {

        private final long undone;
        private final Done done;

        TakingBack(long undone) {
            this.undone = undone;
            this.done = Done.of(first(undone));
        }

        @Override
        public void begun(long operationId) {
            takeContactsBack(operationId, done);
        }

        @Override
        public OptionalLong next(long operationId, long after) {
            return follower.takeBack(operationId, undone, done.mergedId(), after);
        }
    }
}

package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.journal.Chunks;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes merges back: there are two contacts again first, and then what still is as the merge left it goes back to whose it was.
 * To take such an Undo back is to merge them again, with all that the one has by then.
 */
@Service
@ForEditors
class MergeUndoing implements Undoing {

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
                                .anyMatch(change -> change.field().equals(MergeRecord.MERGED_INTO));
                    default -> false;
                };
    }

    @Override
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        var done = MergeRecord.of(first(operation.id()));
        var merged = contacts.findById(done.mergedId()).orElseThrow(NotUndoable::new);
        var other = contacts.findById(done.otherId()).orElseThrow(NotUndoable::new);
        if (done.isTakenBackIn(merged)) {
            throw new UndoEndedEarly(merged.name);
        }
        if (!done.isStillIn(merged)) {
            return UndoPreview.nothing(Staying.of(operation.records(), List.of(merged.name)));
        }
        var examples = new ArrayList<String>();
        if (done.changesOther()
                && Values.differing(other.form(), done.before(other.form())).isEmpty()) {
            examples.add(other.name);
        }
        var contactsStay = examples.size();
        var contactsBack = done.contacts() - contactsStay;
        var still = follower.stillAsLeft(operation.id());
        var projectsBack = done.intoBefore() == null ? still : follower.count(merged.id);
        var projectsStay = operation.records() - done.contacts() - still;
        examples.addAll(follower.changedSince(operation.id(), Staying.EXAMPLES));
        return UndoPreview.ofMany(contactsBack + projectsBack, Staying.of(contactsStay + projectsStay, examples));
    }

    /**
     * @throws MergedIntoArchived when it would merge contacts of which the one that remains is archived now
     * @throws UndoEndedEarly when an earlier Undo did not come to all projects
     * @throws ContactsBusy while contacts are merged, imported or taken back in the background
     */
    @Override
    public UndoResult undo(UndoableOperation operation) {
        var preview = Objects.requireNonNull(transaction.execute(status -> undoPreview(operation)));
        if (preview.back() == 0) {
            return UndoResult.nothing(preview);
        }
        var undo = runs.run(
                OperationKind.UNDO, RecordType.CONTACT, operation.id(), preview.back(), new TakingBack(operation.id()));
        return UndoResult.of(runs.progress(undo), preview);
    }

    private List<PastChange> first(long operation) {
        return journal.changes(operation, 0, MergeRecord.OF_CONTACTS);
    }

    private void takeContactsBack(long undo, MergeRecord done) {
        var locked = contacts.findToEdit(List.of(done.mergedId(), done.otherId())).stream()
                .collect(Collectors.toMap(contact -> contact.id, Function.identity()));
        var merged = locked.get(done.mergedId());
        var other = locked.get(done.otherId());
        if (merged == null || other == null) {
            throw new NotUndoable();
        }
        if (runs.othersRun(RecordType.CONTACT, undo)) {
            throw new ContactsBusy();
        }
        var ofMerged = takeBack(done, merged, other);
        var ofOther = takeBack(done, other);
        contacts.flush();
        var recorded = Stream.concat(
                ofMerged.stream().map(change -> new NewChange(merged.id, change, merged.version)),
                ofOther.stream().map(change -> new NewChange(other.id, change, other.version)));
        journal.recordChunk(undo, RecordType.CONTACT, recorded.toList());
    }

    private static List<FieldChange> takeBack(MergeRecord done, Contact merged, Contact other) {
        if (!done.isStillIn(merged)) {
            throw new NotUndoable();
        }
        var into = done.intoBefore();
        if (into != null && other.archived) {
            throw new MergedIntoArchived(other.name);
        }
        var changes = new ArrayList<FieldChange>();
        changes.add(new FieldChange(MergeRecord.MERGED_INTO, merged.mergedIntoId, into));
        if (into == null ? done.archives() && merged.archived : !merged.archived) {
            changes.add(new FieldChange(MergeRecord.ARCHIVED, merged.archived, !merged.archived));
        }
        if (into != null) {
            merged.mergeInto(into);
        } else {
            merged.separate();
            if (done.archives()) {
                merged.restore();
            }
        }
        return changes;
    }

    private static List<FieldChange> takeBack(MergeRecord done, Contact other) {
        var before = other.form();
        var after = done.before(before);
        if (!Values.differing(before, after).isEmpty()) {
            other.fill(after);
        }
        return FieldChange.between(before, other.form());
    }

    private class TakingBack implements Chunks {

        private final long undone;
        private final MergeRecord done;

        TakingBack(long undone) {
            this.undone = undone;
            this.done = MergeRecord.of(first(undone));
        }

        @Override
        public void begun(long operationId) {
            takeContactsBack(operationId, done);
        }

        @Override
        public OptionalLong next(long operationId, long after) {
            var into = done.intoBefore();
            return into == null
                    ? follower.takeBack(operationId, undone, done.mergedId(), after)
                    : follower.merge(operationId, done.mergedId(), into, after);
        }

        @Override
        public boolean isLong() {
            return follower.isLong(done.mergedId());
        }
    }
}

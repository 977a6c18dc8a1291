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
                        first(operation.id(), journal).stream()
                                .anyMatch(change -> change.field().equals(MergeRecord.MERGED_INTO));
                    default -> false;
                };
    }

    @Override
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        var undone = Undone.of(operation.id(), journal);
        var done = undone.record();
        var merged = contacts.findById(done.mergedId()).orElseThrow(NotUndoable::new);
        var other = contacts.findById(done.otherId()).orElseThrow(NotUndoable::new);
        var isMerge = done.intoBefore() == null;
        if (isMerge
                && done.isTakenBackIn(merged)
                && endedEarly(undone.operations().getFirst())) {
            throw ContactRefused.undoEndedEarly(merged.name);
        }
        if (!done.isStillIn(merged)) {
            return UndoPreview.nothing(Staying.of(operation.records(), List.of(merged.name)));
        }
        if (!isMerge) {
            checkRemains(merged, other);
        }
        var examples = new ArrayList<String>();
        if (done.changesOther()
                && Values.differing(other.form(), done.before(other.form())).isEmpty()) {
            examples.add(other.form().distinctName().beside(merged.form().distinctName()));
        }
        var contactsStay = examples.size();
        var contactsBack = done.contacts() - contactsStay;
        var given = follower.given(undone.operations(), done.holderId());
        var still = follower.stillGiven(undone.operations(), done.holderId());
        var projectsBack = isMerge ? still : follower.count(merged.id);
        examples.addAll(follower.changedSince(undone.operations(), done.holderId(), Staying.EXAMPLES));
        return UndoPreview.ofMany(contactsBack + projectsBack, Staying.of(contactsStay + given - still, examples));
    }

    private boolean endedEarly(long undo) {
        return switch (runs.progress(undo).state()) {
            case RUNNING, DONE -> false;
            case CANCELLED, INTERRUPTED, FAILED -> true;
        };
    }

    /** To take back an Undo is to merge again. */
    private void checkRemains(Contact merged, Contact other) {
        if (other.mergedIntoId != null) {
            var into = contacts.findById(other.mergedIntoId).orElseThrow();
            throw ContactRefused.merged(other.form(), into.form());
        }
        if (other.archived) {
            throw ContactRefused.intoArchived(other.form(), merged.form());
        }
    }

    /**
     * @throws ContactRefused when it would merge contacts of which the one that remains is archived now or was merged in turn,
     *     when an earlier Undo did not come to all projects, and while contacts are merged, imported or taken back in the
     *     background
     */
    @Override
    public UndoResult undo(UndoableOperation operation) {
        var preview = Objects.requireNonNull(transaction.execute(status -> undoPreview(operation)));
        if (preview.back() == 0) {
            return UndoResult.nothing(preview);
        }
        var undo = runs.run(
                OperationKind.UNDO,
                RecordType.CONTACT,
                operation.id(),
                preview.back() + preview.staying().records(),
                new TakingBack(Undone.of(operation.id(), journal)));
        return UndoResult.of(runs.progress(undo), preview);
    }

    private static List<PastChange> first(long operation, Journal journal) {
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
            throw ContactRefused.busy();
        }
        var ofMerged = takeBack(done, merged, other);
        var ofOther = takeBack(done, other);
        contacts.flush();
        var recorded = Stream.concat(
                ofMerged.stream().map(change -> new NewChange(merged.id, change, merged.version)),
                ofOther.stream().map(change -> new NewChange(other.id, change, other.version)));
        journal.recordChunk(undo, RecordType.CONTACT, recorded.toList());
    }

    private List<FieldChange> takeBack(MergeRecord done, Contact merged, Contact other) {
        if (!done.isStillIn(merged)) {
            throw new NotUndoable();
        }
        var into = done.intoBefore();
        if (into != null) {
            checkRemains(merged, other);
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

        private final Undone undone;
        private final MergeRecord done;

        TakingBack(Undone undone) {
            this.undone = undone;
            this.done = undone.record();
        }

        @Override
        public void begun(long operationId) {
            takeContactsBack(operationId, done);
        }

        @Override
        public OptionalLong next(long operationId, long after) {
            var into = done.intoBefore();
            return into == null
                    ? follower.takeBack(operationId, undone.operations(), done.mergedId(), done.otherId(), after)
                    : follower.merge(operationId, done.mergedId(), into, after);
        }

        @Override
        public boolean isLong() {
            return follower.isLong(done.mergedId());
        }
    }

    /**
     * What is to be taken back. Two contacts may have been merged by several operations: the merge, and an Undo of its Undo.
     * Whichever of them the person has chosen, the merge there is goes back: what the latest did to the contacts, and what any
     * of them did to projects.
     */
    private record Undone(MergeRecord record, List<Long> operations) {

        static Undone of(long operation, Journal journal) {
            var chosen = MergeRecord.of(first(operation, journal));
            if (chosen.intoBefore() != null) {
                return new Undone(chosen, List.of(operation));
            }
            var all = journal.operationsOn(RecordType.CONTACT, chosen.mergedId(), MergeRecord.MERGED_INTO);
            var latest = MergeRecord.of(first(all.getFirst(), journal));
            return new Undone(latest.mergesLike(chosen) ? latest : chosen, all);
        }
    }
}

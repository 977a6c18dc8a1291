package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.journal.Chunks;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.shared.Conditions;
import app.cartera.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two contacts that are the same: one remains, gets the projects of the other and what is known of that one alone, and
 * what counted for the other counts for it, of the past as well. The other is archived, and remembers which one it is. The
 * merge is one operation, which Undo takes back.
 */
@Service
@ForEditors
public class ContactMergeService {

    private static final int SHOWN = 1_000;

    private final Contacts contacts;
    private final ContactSearch search;
    private final FollowsMerges follower;
    private final OperationRuns runs;
    private final Journal journal;

    ContactMergeService(
            Contacts contacts, ContactSearch search, FollowsMerges follower, OperationRuns runs, Journal journal) {
        this.contacts = contacts;
        this.search = search;
        this.follower = follower;
        this.runs = runs;
        this.journal = journal;
    }

    /** A stretch of the contacts in use that one can be merged with, by name: those with what is typed, or all. */
    @Transactional(readOnly = true)
    public List<ContactRow> others(long id, String typed, int offset, int limit) {
        return search.page(conditions(id, typed), Sort.unsorted(), offset, Math.clamp(SHOWN - offset, 0, limit));
    }

    /** How many there are to choose from, at most {@value #SHOWN}: a person types more rather than look through all of these. */
    @Transactional(readOnly = true)
    public long countOthers(long id, String typed) {
        return search.countUpTo(SHOWN, conditions(id, typed));
    }

    private static Conditions conditions(long id, String typed) {
        return ContactFilter.NONE.withWords(typed).conditions().except(List.of(id));
    }

    /**
     * What a merge would do now.
     *
     * @throws NotFound when there is no such contact
     * @throws ContactRefused when the first one was merged already, or the second one is archived
     */
    @Transactional(readOnly = true)
    public MergePreview preview(long mergedId, long intoId) {
        var merged = contacts.findById(mergedId).orElseThrow(() -> new NotFound(mergedId));
        var into = contacts.findById(intoId).orElseThrow(() -> new NotFound(intoId));
        check(merged, into);
        return new MergePreview(
                merged.form(), into.form(), follower.count(mergedId), MergedForm.of(into.form(), merged.form()));
    }

    /**
     * Does what was previewed, as one operation; in the background where many projects go over.
     *
     * @return how far it has come
     * @throws NotFound when one of the two is gone
     * @throws ContactRefused when the first one was merged, the second one archived or either changed meanwhile, and while
     *     contacts are merged, imported or taken back in the background
     */
    public OperationProgress merge(MergePreview shown) {
        var contactsChanged = shown.filled().isEmpty() ? 1 : 2;
        var operation = runs.run(
                OperationKind.MERGE, RecordType.CONTACT, null, contactsChanged + shown.projects(), new Merging(shown));
        return runs.progress(operation);
    }

    private void check(Contact merged, Contact into) {
        if (merged.id.equals(into.id)) {
            throw new IllegalArgumentException("A contact is not merged with itself");
        }
        if (into.archived) {
            throw ContactRefused.intoArchived(into.form(), merged.form());
        }
        if (merged.mergedIntoId != null) {
            var already = contacts.findById(merged.mergedIntoId).orElseThrow();
            throw ContactRefused.merged(merged.form(), already.form());
        }
    }

    private void mergeContacts(long operation, MergePreview shown) {
        var locked = contacts.findToEdit(List.of(shown.mergedId(), shown.intoId()));
        var merged = one(shown.mergedId(), locked);
        var into = one(shown.intoId(), locked);
        check(merged, into);
        if (merged.version != shown.merged().version()
                || into.version != shown.into().version()) {
            throw ContactRefused.changed();
        }
        if (runs.othersRun(RecordType.CONTACT, operation)) {
            throw ContactRefused.busy();
        }
        var done = new ArrayList<FieldChange>();
        done.add(new FieldChange(MergeRecord.MERGED_INTO, null, into.id));
        if (!merged.archived) {
            done.add(new FieldChange(MergeRecord.ARCHIVED, false, true));
        }
        merged.mergeInto(into.id);
        if (!shown.filled().isEmpty()) {
            into.fill(shown.result());
        }
        contacts.flush();
        // What it was merged into first: by this the Undo knows the operation for what it is.
        var recorded = Stream.concat(
                done.stream().map(change -> new NewChange(merged.id, change, merged.version)),
                FieldChange.between(shown.into(), into.form()).stream()
                        .map(change -> new NewChange(into.id, change, into.version)));
        journal.recordChunk(operation, RecordType.CONTACT, recorded.toList());
    }

    private static Contact one(long id, List<Contact> locked) {
        return locked.stream().filter(found -> found.id == id).findFirst().orElseThrow(() -> new NotFound(id));
    }

    private class Merging implements Chunks {

        private final MergePreview shown;

        Merging(MergePreview shown) {
            this.shown = shown;
        }

        @Override
        public void begun(long operationId) {
            mergeContacts(operationId, shown);
        }

        @Override
        public OptionalLong next(long operationId, long after) {
            return follower.merge(operationId, shown.mergedId(), shown.intoId(), after);
        }

        @Override
        public boolean isLong() {
            return follower.isLong(shown.mergedId());
        }
    }
}

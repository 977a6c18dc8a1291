package app.cartera.contact;

import app.cartera.journal.NotUndoable;
import app.cartera.journal.PastChange;
import app.cartera.shared.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a merge, or what took one back, did to the two contacts, as the journal tells. */
record MergeRecord(PastChange merged, List<PastChange> all) {

    static final String MERGED_INTO = "mergedIntoId";
    static final String ARCHIVED = "archived";

    private static final Set<String> ADDRESS = Set.of("street", "postalCode", "city", "region", "country");

    /**
     * So many of the first changes of an operation have all of the two contacts: they come first, and each has fewer fields than
     * half of it.
     */
    static final int OF_CONTACTS = 50;

    /**
     * @param first the first changes of the operation
     * @throws NotUndoable when it was no merge
     */
    static MergeRecord of(List<PastChange> first) {
        return first.stream()
                .filter(change -> change.field().equals(MERGED_INTO))
                .findFirst()
                .map(merged -> new MergeRecord(merged, first))
                .orElseThrow(NotUndoable::new);
    }

    long mergedId() {
        return merged.recordId();
    }

    long otherId() {
        return Long.parseLong(Objects.requireNonNull(merged.before() == null ? merged.after() : merged.before()));
    }

    /** Into which it was merged before the operation: taken back, that of an Undo merges again. */
    @Nullable
    Long intoBefore() {
        return merged.before() == null ? null : Long.valueOf(merged.before());
    }

    /** Who had the projects after it, as far as they went over. */
    long holderId() {
        return intoBefore() == null ? otherId() : mergedId();
    }

    /** Whether both merged the same contact into the same one. */
    boolean mergesLike(MergeRecord record) {
        return intoBefore() == null && merged.after() != null && merged.after().equals(record.merged.after());
    }

    boolean isStillIn(Contact contact) {
        return Objects.equals(merged.after(), Values.text(contact.mergedIntoId));
    }

    /** As it is where an Undo was ended before it had come to all projects. */
    boolean isTakenBackIn(Contact contact) {
        return Objects.equals(merged.before(), Values.text(contact.mergedIntoId));
    }

    boolean archives() {
        return all.stream()
                .anyMatch(change ->
                        change.recordId() == mergedId() && change.field().equals(ARCHIVED));
    }

    /** How many contacts it changed. */
    int contacts() {
        return changesOther() ? 2 : 1;
    }

    boolean changesOther() {
        return all.stream().anyMatch(this::isOfOther);
    }

    /**
     * The form with what the operation changed in it as it was before, where it still is as that left it. An address goes back as
     * a whole, as it was taken over: half of it would be none.
     */
    ContactForm before(ContactForm form) {
        var now = Values.of(form);
        var before = new HashMap<String, @Nullable String>();
        all.stream()
                .filter(this::isOfOther)
                .filter(change -> isIn(now, change))
                .forEach(change -> before.put(change.field(), change.before()));
        if (all.stream().anyMatch(change -> isOfAddress(change) && !isIn(now, change))) {
            before.keySet().removeAll(ADDRESS);
        }
        return Values.withTexts(form, before);
    }

    private boolean isOfAddress(PastChange change) {
        return isOfOther(change) && ADDRESS.contains(change.field());
    }

    private static boolean isIn(Map<String, @Nullable Object> now, PastChange change) {
        return Objects.equals(change.after(), Values.text(now.get(change.field())));
    }

    /** A project may have the same number. */
    private boolean isOfOther(PastChange change) {
        return change.recordId() == otherId()
                && Values.of(ContactForm.newClient("")).containsKey(change.field());
    }
}

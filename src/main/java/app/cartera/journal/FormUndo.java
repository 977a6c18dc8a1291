package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import app.cartera.shared.Values;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the Undo of an operation on one record makes of its form, value by value. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class FormUndo {

    private final Changes changes;
    private final CurrentUser currentUser;

    FormUndo(Changes changes, CurrentUser currentUser) {
        this.changes = changes;
        this.currentUser = currentUser;
    }

    /**
     * The form with the values it had before what an operation changed of its record, but for those that {@link #kept}
     * tells, and for amounts where the person may not see them.
     */
    public <F extends Record> F reverted(F form, List<PastChange> changes) {
        var done = ofForm(form, changes);
        var staying = staying(form, done);
        var before = new HashMap<String, @Nullable String>();
        done.stream()
                .filter(change -> !staying.contains(change.field()))
                .forEach(change -> before.put(change.field(), change.before()));
        return Values.withTexts(form, before);
    }

    /**
     * What of the form {@link #reverted} leaves as it is: what is no longer as the operation left it, what goes with amounts
     * where the person may not see those, and what makes sense {@link app.cartera.shared.Together} with one of these alone.
     */
    public List<KeptField> kept(Record form, List<PastChange> changes) {
        var done = ofForm(form, changes);
        var staying = staying(form, done);
        var hidden = hidden(form);
        var amounts = Values.money(form.getClass());
        return done.stream()
                .filter(change -> staying.contains(change.field()))
                .filter(change -> currentUser.seesMoney() || !amounts.contains(change.field()))
                .map(change -> new KeptField(change.recordType(), change.field(), hidden.contains(change.field())))
                .toList();
    }

    /** Whether {@link #reverted} leaves amounts, or what goes with them, as the person may not see those. */
    public boolean leavesMoney(Record form, List<PastChange> changes) {
        var hidden = hidden(form);
        return changes.stream().anyMatch(change -> hidden.contains(change.field()));
    }

    private Set<String> staying(Record form, List<PastChange> done) {
        var now = Values.of(form);
        var changedSince =
                Stream.concat(done.stream().filter(change -> !change.isStillIn(now)), changedBesides(form, done));
        return Stream.concat(
                        changedSince.flatMap(change -> Values.together(form.getClass(), change.field()).stream()),
                        hidden(form).stream())
                .collect(Collectors.toSet());
    }

    /** What the operation did not touch, which makes sense with what it did alone and has another value since. */
    private Stream<PastChange> changedBesides(Record form, List<PastChange> done) {
        var touched = done.stream().map(PastChange::field).collect(Collectors.toSet());
        var others = touched.stream()
                .flatMap(field -> Values.together(form.getClass(), field).stream())
                .filter(field -> !touched.contains(field))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return Stream.of();
        }
        var last = done.getLast();
        var now = Values.of(form);
        var first = new LinkedHashMap<String, PastChange>();
        changes.findByRecordTypeAndRecordIdAndFieldInAndIdGreaterThanOrderById(
                        last.recordType(), last.recordId(), others, last.id())
                .forEach(change -> first.putIfAbsent(change.field, change.past()));
        return first.values().stream().filter(change -> !change.isTakenBackIn(now));
    }

    /** The values that go with amounts, where the person may not see these. */
    private Set<String> hidden(Record form) {
        return currentUser.seesMoney()
                ? Set.of()
                : Values.money(form.getClass()).stream()
                        .flatMap(amount -> Values.together(form.getClass(), amount).stream())
                        .collect(Collectors.toSet());
    }

    private static List<PastChange> ofForm(Record form, List<PastChange> changes) {
        var values = Values.of(form);
        return changes.stream()
                .filter(change -> values.containsKey(change.field()) || Values.isInSet(change.field()))
                .toList();
    }
}

package app.cartera.contact;

import app.cartera.access.ForViewers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is meant by a contact that was merged into another. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class MergedContacts {

    private final Contacts contacts;

    MergedContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The contacts that remain, for those of these that were merged: into another, which may have been merged in turn. */
    public Map<Long, Long> remaining(Collection<Long> ids) {
        var remaining = new HashMap<Long, Long>();
        var next = Set.copyOf(ids);
        while (!next.isEmpty()) {
            var merged = contacts.findMerged(next).stream()
                    .collect(Collectors.toMap(Contacts.Merged::getId, Contacts.Merged::getRemaining));
            remaining.replaceAll((id, into) -> merged.getOrDefault(into, into));
            merged.forEach(remaining::putIfAbsent);
            next = Set.copyOf(merged.values());
        }
        remaining.keySet().retainAll(ids);
        return remaining;
    }

    /** Gives for each of these the one that is meant: itself or, where it was merged, the one that remains. */
    UnaryOperator<ContactRow> meant(Collection<ContactRow> rows) {
        // Only who is archived can have been merged.
        var into = remaining(
                rows.stream().filter(ContactRow::archived).map(ContactRow::id).collect(Collectors.toSet()));
        if (into.isEmpty()) {
            return UnaryOperator.identity();
        }
        var remaining = contacts.findByIdIn(Set.copyOf(into.values())).stream()
                .collect(Collectors.toMap(ContactRow::id, Function.identity()));
        return row -> remaining.getOrDefault(into.getOrDefault(row.id(), row.id()), row);
    }

    /** The contact and all that were merged into it, be it in turn. */
    public Set<Long> same(long id) {
        var same = new HashSet<Long>();
        var next = Set.of(id);
        while (same.addAll(next)) {
            next = contacts.findMergedOf(next);
        }
        return same;
    }
}

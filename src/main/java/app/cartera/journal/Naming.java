package app.cartera.journal;

import app.cartera.shared.DistinctName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names in place of the ids in changes, with one query a kind of reference. */
@Component
class Naming {

    private final Map<String, References> references = new HashMap<>();

    Naming(List<References> all) {
        all.forEach(some -> some.fields().forEach(field -> references.put(field, some)));
    }

    /** The id of the record the field points to now, where it points to one. */
    @Nullable
    Long reference(FieldChange change) {
        var id = change.after();
        return id != null && references.containsKey(change.field()) ? Long.valueOf(id) : null;
    }

    /** The names of all records these changes point to, and of those they are of where these may be called the same. */
    Names of(Collection<Change> changes) {
        var ids = new HashMap<References, Set<Long>>();
        for (var change : changes) {
            var some = references.get(change.field);
            if (some != null) {
                var wanted = ids.computeIfAbsent(some, references -> new HashSet<>());
                Stream.of(change.before, change.after)
                        .filter(Objects::nonNull)
                        .forEach(value -> wanted.add(Long.valueOf(value)));
                if (some.pointToTheirOwnKind()) {
                    wanted.add(change.recordId);
                }
            }
        }
        var known = new HashMap<References, Map<Long, DistinctName>>();
        ids.forEach((some, wanted) -> known.put(some, some.names(wanted)));
        return new Names(references, known);
    }

    /** Names by what gives them and id. Of two that are called the same, that of the record itself or before comes first. */
    record Names(Map<String, References> references, Map<References, Map<Long, DistinctName>> known) {

        FieldChange named(Change change) {
            var some = references.get(change.field);
            return some == null
                    ? new FieldChange(change.field, change.before, change.after, change.money)
                    : named(change, some.pointToTheirOwnKind(), known.getOrDefault(some, Map.of()));
        }

        private static FieldChange named(Change change, boolean ofOwnKind, Map<Long, DistinctName> names) {
            var before = name(change.before, names);
            var after = name(change.after, names);
            var first = ofOwnKind ? names.get(change.recordId) : before;
            return new FieldChange(
                    change.field,
                    before == null ? change.before : ofOwnKind ? before.otherThan(first) : before.beside(after),
                    after == null ? change.after : after.otherThan(first),
                    change.money);
        }

        /** What the record itself is called beside the one of its kind that it points to now; nothing where it is gone. */
        @Nullable
        String itself(Change change) {
            var names = known.getOrDefault(references.get(change.field), Map.of());
            var itself = names.get(change.recordId);
            return itself == null ? null : itself.beside(name(change.after, names));
        }

        private static @Nullable DistinctName name(@Nullable String id, Map<Long, DistinctName> names) {
            return id == null ? null : names.get(Long.valueOf(id));
        }
    }
}

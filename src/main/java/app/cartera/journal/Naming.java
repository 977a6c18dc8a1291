package app.cartera.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** The names of all records these changes point to. */
    Names of(Collection<Change> changes) {
        var ids = new HashMap<String, Set<Long>>();
        changes.stream()
                .filter(change -> references.containsKey(change.field))
                .forEach(change -> Stream.of(change.before, change.after)
                        .filter(value -> value != null)
                        .forEach(value -> ids.computeIfAbsent(change.field, field -> new HashSet<>())
                                .add(Long.valueOf(value))));
        var names = new HashMap<String, Map<Long, String>>();
        references.forEach((field, reference) -> {
            var wanted = ids.get(field);
            if (wanted != null) {
                names.put(field, reference.names(wanted));
            }
        });
        return new Names(names);
    }

    /** Names by field and id. */
    record Names(Map<String, Map<Long, String>> known) {

        FieldChange named(Change change) {
            return new FieldChange(
                    change.field, name(change.field, change.before), name(change.field, change.after), change.money);
        }

        private @Nullable String name(String field, @Nullable String value) {
            var names = known.get(field);
            return value == null || names == null ? value : names.getOrDefault(Long.valueOf(value), value);
        }
    }
}

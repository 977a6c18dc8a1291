package app.cartera.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same record: what each of them changed, told from the form as both had opened it. A value only
 * one of them changed is taken as changed; one that both changed, each to something else, is a conflict to decide.
 *
 * @param opened the form before either of them typed
 * @param mine the form as this person typed it
 * @param theirs the record as the other has saved it
 */
public record Merge<F extends Record>(F opened, F mine, F theirs) implements Serializable {

    /** The names of the values that the other person alone changed. */
    public List<String> changedByThem() {
        var mineToo = Values.differing(opened, mine);
        var conflicts = conflicts();
        return Values.differing(opened, theirs).stream()
                .filter(name -> !mineToo.contains(name) && !conflicts.contains(name))
                .toList();
    }

    /**
     * The names of the values that both changed, each to something else. Of values that make sense {@link Together} alone, it is
     * enough that each person changed one of them.
     */
    public List<String> conflicts() {
        var byMe = Values.differing(opened, mine);
        var byThem = Values.differing(opened, theirs);
        return Values.differing(mine, theirs).stream()
                .filter(name -> isAmong(byMe, name) && isAmong(byThem, name))
                .toList();
    }

    private boolean isAmong(List<String> changed, String name) {
        return Values.together(opened.getClass(), name).stream().anyMatch(changed::contains);
    }

    /** The record as the other has saved it, its version included, with what this person changed put into it. */
    public F merged(Collection<String> conflictsGivenUp) {
        var typed = Values.of(mine);
        var kept = new LinkedHashMap<String, @Nullable Object>();
        Stream.concat(Values.differing(opened, mine).stream(), conflicts().stream())
                .filter(name -> !conflictsGivenUp.contains(name))
                .forEach(name -> kept.put(name, typed.get(name)));
        return Values.with(theirs, kept);
    }
}

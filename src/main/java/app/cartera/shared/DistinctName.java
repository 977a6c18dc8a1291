package app.cartera.shared;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record is called where it stands beside another one, which may be called the same.
 *
 * @param details what tells it from others of that name, "B12345674 · Madrid"; may be empty
 */
public record DistinctName(String name, String details) {

    /** Stands after the name of the other one of two; in no name, as nobody can type it. */
    private static final String OTHER = "\u001f";

    /** Of a record of which nothing but the name is told. */
    public DistinctName(String name) {
        this(name, "");
    }

    /** Whether people see the same name. */
    public boolean isNamesakeOf(DistinctName other) {
        return Folded.key(name).equals(Folded.key(other.name));
    }

    /** The name; beside namesakes that its details tell it from, with those: "Acme (B12345674 · Madrid)". */
    public String beside(@Nullable DistinctName... others) {
        return isLikeAny(others) && isToldFrom(others) ? name + " (" + details + ")" : name;
    }

    /** As {@link #beside}; where nothing tells it from a namesake, it is the other one, which {@link #ofOther} knows. */
    public String otherThan(@Nullable DistinctName... others) {
        return isLikeAny(others) && !isToldFrom(others) ? name + OTHER : beside(others);
    }

    /** The name, where it is told as that of the other one. */
    public static Optional<String> ofOther(String told) {
        return told.endsWith(OTHER) ? Optional.of(told.substring(0, told.length() - OTHER.length())) : Optional.empty();
    }

    private boolean isLikeAny(@Nullable DistinctName... others) {
        return namesakes(others).findAny().isPresent();
    }

    private boolean isToldFrom(@Nullable DistinctName... others) {
        return !details.isEmpty() && namesakes(others).noneMatch(other -> other.details.equals(details));
    }

    private Stream<DistinctName> namesakes(@Nullable DistinctName... others) {
        return Stream.of(others).filter(other -> other != null && isNamesakeOf(other));
    }
}

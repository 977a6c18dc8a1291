package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo leaves as it is: something of it was changed again afterwards, or its project is closed.
 *
 * @param records how many records stay
 * @param closed of how many of those the project is closed, so that nothing of it can change; as far as that was looked at
 * @param examples the names of the first of those that stay
 */
public record Staying(long records, long closed, List<String> examples) implements Serializable {

    /** So many names are enough to tell what stays. */
    public static final int EXAMPLES = 3;

    public static final Staying NONE = new Staying(0, 0, List.of());

    /** Records of which none stays because a project is closed, or nobody looked at that. */
    public static Staying of(long records, List<String> examples) {
        return new Staying(records, 0, examples);
    }

    static Staying one(String name) {
        return of(1, List.of(name));
    }
}

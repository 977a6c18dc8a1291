package app.cartera.imports;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in a file, so that a person can look at it there.
 *
 * @param number how often; a line may say several entries
 * @param first the lines, as the file counts them; of many the first, and one more to tell that there are more
 */
public record FoundLines(int number, List<Integer> first) implements Serializable {

    /** So many lines are named. */
    public static final int NAMED = 10;

    public static final FoundLines NONE = new FoundLines(0, List.of());

    public FoundLines and(int line) {
        var isKept = first.size() > NAMED || first.contains(line);
        return new FoundLines(
                number + 1,
                isKept ? first : Stream.concat(first.stream(), Stream.of(line)).toList());
    }
}

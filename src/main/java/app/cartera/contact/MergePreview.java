package app.cartera.contact;

import app.cartera.shared.Values;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What a merge of two contacts would do.
 *
 * @param merged the one that goes out of use
 * @param into the one that remains, as it is now
 * @param projects how many projects the first one has, archived ones included, which go over
 * @param result the one that remains, as it will be
 */
public record MergePreview(ContactForm merged, ContactForm into, long projects, ContactForm result)
        implements Serializable {

    public long mergedId() {
        return Objects.requireNonNull(merged.id());
    }

    public long intoId() {
        return Objects.requireNonNull(into.id());
    }

    /** The fields that the one that remains gets from the other, or gets more in. */
    public List<String> filled() {
        return Values.differing(into, result);
    }

    /** The fields in which the other one says something else, which only its own page tells from then on. */
    public List<String> left() {
        var values = Values.of(result);
        return Values.of(merged).entrySet().stream()
                .filter(field -> field.getValue() instanceof String text && !text.isBlank())
                .filter(field -> !(values.get(field.getKey()) instanceof String text
                        && text.contains((String) Objects.requireNonNull(field.getValue()))))
                .map(field -> field.getKey())
                .toList();
    }
}

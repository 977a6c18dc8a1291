package app.cartera.contact;

import app.cartera.shared.Values;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                .filter(field -> !says(field.getKey(), (String) field.getValue(), values.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the two have tax IDs that are not two ways to write one, which would make them two. */
    public boolean hasOtherTaxId() {
        return merged.taxId() != null && into.taxId() != null && !isSameTaxId();
    }

    private boolean says(String field, String others, @Nullable Object own) {
        return switch (field) {
            case "notes" -> own instanceof String text && text.contains(others);
            case "taxId" -> others.equals(own) || isSameTaxId();
            default -> others.equals(own);
        };
    }

    private boolean isSameTaxId() {
        var own = KnownContacts.writings(into).toList();
        return KnownContacts.writings(merged).anyMatch(own::contains);
    }
}

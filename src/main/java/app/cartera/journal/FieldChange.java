package app.cartera.journal;

import app.cartera.shared.Values;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one field, as text: amounts plain, dates ISO, references by id.
 *
 * @param field the name of the value: {@link Values#of}
 * @param money whether it tells an amount of money, which not everybody may see; of a record that is money it need not be said
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, boolean money) implements Serializable {

    public FieldChange(String field, @Nullable Object before, @Nullable Object after) {
        this(field, Values.text(before), Values.text(after), false);
    }

    /** The fields in which the two forms differ; with no form before, those that were filled in. */
    public static List<FieldChange> between(@Nullable Record before, Record after) {
        var newValues = Values.of(after);
        var money = Values.money(after.getClass());
        if (before == null) {
            return newValues.keySet().stream()
                    .filter(name -> newValues.get(name) != null)
                    .map(name -> new FieldChange(name, null, Values.text(newValues.get(name)), money.contains(name)))
                    .toList();
        } else {
            var oldValues = Values.of(before);
            return Values.differing(before, after).stream()
                    .map(name -> new FieldChange(
                            name,
                            Values.text(oldValues.get(name)),
                            Values.text(newValues.get(name)),
                            money.contains(name)))
                    .toList();
        }
    }
}

package app.cartera.shared.ui;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person type what is to be chosen, and go on with Tab: taken is what the text means, and told where it means nothing.
 * Left to itself, a box goes back to what it had, without a word.
 */
public final class TypedChoice {

    private static final String UNKNOWN = "data-unknown";

    private TypedChoice() {}

    /** For a box whose items are all in memory. */
    public static <T> void accept(ComboBox<T> box) {
        accept(box, typed -> meant(box, typed), box::setValue);
    }

    /**
     * @param meant finds the item that a text means
     * @param choose chooses it, or null for none, as if the person had done so in the list
     */
    public static <T> void accept(
            ComboBox<T> box,
            SerializableFunction<String, Optional<T>> meant,
            SerializableConsumer<@Nullable T> choose) {
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            var found = meant.apply(typed.getDetail()).orElse(null);
            choose.accept(found);
            if (found == null) {
                tellUnknown(box, typed.getDetail());
            }
        });
        box.addValueChangeListener(change -> box.getElement().removeAttribute(UNKNOWN));
    }

    /** Whether something was typed last that is not to be chosen from: what it says must not be taken for nothing. */
    public static boolean isUnknown(Component box) {
        return box.getElement().hasAttribute(UNKNOWN);
    }

    /**
     * Unknown until the person comes back to the box, who may also leave it empty; what is wrong stays to be read until
     * something is chosen.
     */
    private static void tellUnknown(ComboBox<?> box, String typed) {
        box.getElement().setAttribute(UNKNOWN, typed);
        box.setErrorMessage(I18NProvider.translate("choice.unknown", typed));
        box.setInvalid(true);
        box.addFocusListener(back -> {
            back.unregisterListener();
            box.getElement().removeAttribute(UNKNOWN);
        });
        box.addValueChangeListener(chosen -> {
            chosen.unregisterListener();
            box.setInvalid(false);
        });
    }

    /** The item of this text; else the only one that begins with it as a word, such as a code, begins with it, or has it. */
    private static <T> Optional<T> meant(ComboBox<T> box, String typed) {
        var key = Folded.key(typed);
        var items = box.getListDataView().getItems().toList();
        return items.stream()
                .filter(item -> key(box, item).equals(key))
                .findFirst()
                .or(() -> only(items, item -> key(box, item).startsWith(key + " ")))
                .or(() -> only(items, item -> key(box, item).startsWith(key)))
                .or(() -> only(items, item -> key(box, item).contains(key)));
    }

    private static <T> Optional<T> only(List<T> items, Predicate<T> matches) {
        var found = items.stream().filter(matches).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static <T> String key(ComboBox<T> box, T item) {
        return Folded.key(box.getItemLabelGenerator().apply(item));
    }
}

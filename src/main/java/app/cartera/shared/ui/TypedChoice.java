package app.cartera.shared.ui;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets a person type what is to be chosen, and go on with Tab: taken is what the text means, and told where it means nothing.
 * Left to itself, a box goes back to what it had, without a word.
 */
public final class TypedChoice {

    private TypedChoice() {}

    /** For a box whose items are all in memory. */
    public static <T> void accept(ComboBox<T> box) {
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> meant(box, typed.getDetail())
                .ifPresentOrElse(box::setValue, () -> tellUnknown(box, typed.getDetail())));
    }

    /** Until the person comes back to the box, who may also leave it empty. */
    private static void tellUnknown(ComboBox<?> box, String typed) {
        var error = I18NProvider.translate("choice.unknown", typed);
        box.clear();
        box.setErrorMessage(error);
        box.setInvalid(true);
        box.addFocusListener(back -> {
            back.unregisterListener();
            if (error.equals(box.getErrorMessage())) {
                box.setInvalid(false);
            }
        });
    }

    /** The item that has the text as a word of its own at its beginning, such as a code; else the only one it can be. */
    private static <T> Optional<T> meant(ComboBox<T> box, String typed) {
        var key = Folded.key(typed);
        var items = box.getListDataView().getItems().toList();
        return items.stream()
                .filter(item -> key(box, item).equals(key) || key(box, item).startsWith(key + " "))
                .findFirst()
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

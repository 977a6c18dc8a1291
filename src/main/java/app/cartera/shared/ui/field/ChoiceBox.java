package app.cartera.shared.ui.field;

import app.cartera.shared.Folded;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person type what is to be chosen, and go on with Tab: chosen is what the text means, and told where it means nothing.
 * Left to itself, a box goes back to what it had, without a word.
 */
public class ChoiceBox<T> extends FoldingComboBox<T> {

    /** The text, which is put back by it where the browser takes it away (frontend/scripts/choices.js). */
    private static final String UNKNOWN = "data-unknown";

    static final String EMPTIED =
            "element.hasAttribute('" + UNKNOWN + "') && element.querySelector('input').value === ''";

    private final SerializableFunction<String, Optional<T>> meant;

    /** With items that are all in memory. */
    public ChoiceBox(String label) {
        meant = this::ofItems;
        setLabel(label);
        takeWhatIsTyped();
    }

    /** @param meant finds the item that a text means */
    public ChoiceBox(SerializableFunction<String, Optional<T>> meant) {
        this.meant = meant;
        takeWhatIsTyped();
    }

    /** Whether something was typed last that is not to be chosen from: what it says must not be taken for nothing. */
    public static boolean isUnknown(Component box) {
        return box.getElement().hasAttribute(UNKNOWN);
    }

    /** With nothing goes the text as well, which the browser would leave there where nothing was chosen before. */
    @Override
    public void setValue(@Nullable T value) {
        if (value == null && isUnknown(this)) {
            forgetUnknown();
            getElement().callJsFunction("clear");
        }
        super.setValue(value);
    }

    private void takeWhatIsTyped() {
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> forgetUnknown());
        // Where nothing was chosen before, no value changes when the person deletes the text.
        getElement().addEventListener("blur", left -> forgetUnknown()).setFilter(EMPTIED);
    }

    private void forgetUnknown() {
        getElement().removeAttribute(UNKNOWN);
    }

    private void take(String typed) {
        var found = meant.apply(typed).orElse(null);
        choose(found);
        if (found == null) {
            tellUnknown(typed);
        }
    }

    /** As if the person had done so in the list: whoever listens is told so, which setValue would not do. */
    private void choose(@Nullable T item) {
        setModelValue(item, true);
        // Not the item: a listener may have put back what was there.
        setPresentationValue(getValue());
    }

    /** Unknown until the text is deleted or something else is typed; what is wrong stays to be read until something is chosen. */
    private void tellUnknown(String typed) {
        getElement().setAttribute(UNKNOWN, typed);
        setErrorMessage(getTranslation("choice.unknown", typed));
        setInvalid(true);
        addValueChangeListener(chosen -> {
            chosen.unregisterListener();
            setInvalid(false);
        });
    }

    /**
     * The only item of this text; if there is none, the only one that begins with it as a word, such as a code, begins with
     * it, or has it. An accent alone, of which nothing is left to compare, means none.
     */
    private Optional<T> ofItems(String typed) {
        var key = Folded.searched(typed);
        return key.isEmpty() ? Optional.empty() : ofKey(key);
    }

    private Optional<T> ofKey(String key) {
        return Stream.<Predicate<String>>of(
                        text -> text.equals(key),
                        text -> text.startsWith(key + " "),
                        text -> text.startsWith(key),
                        text -> text.contains(key))
                .map(this::matching)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private List<T> matching(Predicate<String> matches) {
        return getListDataView()
                .getItems()
                .filter(item -> matches.test(key(item)))
                .limit(2)
                .toList();
    }

    private String key(T item) {
        return Folded.searched(getItemLabelGenerator().apply(item));
    }
}

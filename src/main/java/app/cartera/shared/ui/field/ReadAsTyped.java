package app.cartera.shared.ui.field;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Lets the server read what is typed before the field is left. */
public final class ReadAsTyped {

    private ReadAsTyped() {}

    /**
     * Reads the fields whenever one pauses, and at once when they lose the focus: otherwise what was typed last would not be
     * known yet to a page that is left for another one.
     */
    public static void read(TextFieldBase<?, ?>... fields) {
        for (var field : fields) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            // An event without a value of its own: before it the browser sends what it has held back.
            field.getElement().addEventListener("change", change -> {});
        }
    }
}

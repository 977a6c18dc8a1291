package app.cartera.shared.ui.field;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationException;

/** The fields of a form that something is wrong with, which the binder has marked. */
public final class WrongFields {

    private WrongFields() {}

    /** Puts the focus on the first, in the order in which the fields were bound. */
    public static void focusFirst(ValidationException invalid) {
        // A binder of a record gives away all of its fields, those that are right among them.
        invalid.getFieldValidationErrors().stream()
                .filter(BindingValidationStatus::isError)
                .map(BindingValidationStatus::getField)
                .findFirst()
                .ifPresent(field -> {
                    if (field instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                });
    }
}

package app.cartera.shared.ui.field;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationException;

/** The fields of a form that something is wrong with. */
public final class WrongFields {

    private WrongFields() {}

    /** Says at the field what is wrong with it, and puts the focus there. */
    public static void mark(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        focus(field);
    }

    /** Puts the focus on the first that the binder has marked, in the order in which the fields were bound. */
    public static void focusFirst(ValidationException invalid) {
        // A binder of a record gives away all of its fields, those that are right among them.
        invalid.getFieldValidationErrors().stream()
                .filter(BindingValidationStatus::isError)
                .map(BindingValidationStatus::getField)
                .findFirst()
                .ifPresent(WrongFields::focus);
    }

    private static void focus(Object field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}

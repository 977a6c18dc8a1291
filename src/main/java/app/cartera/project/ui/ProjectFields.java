package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.ProjectForm;
import app.cartera.shared.Values;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.validator.BeanValidator;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the values of a project in their controls, by the names they have in the form. The rules stand in
 * {@link ProjectForm}; what they refuse is shown at the control.
 */
public abstract class ProjectFields extends Composite<FormLayout> implements HasEnabled {

    private final Map<String, Bound<?>> bound = new LinkedHashMap<>();

    private record Bound<V>(
            Component component,
            HasValue<?, V> field,
            SerializableFunction<@Nullable Object, V> toField,
            SerializableFunction<V, @Nullable Object> toForm)
            implements Serializable {

        void show(@Nullable Object value) {
            field.setValue(toField.apply(value));
            mark("");
        }

        @Nullable
        Object typed() {
            return toForm.apply(field.getValue());
        }

        void mark(String error) {
            var validated = (HasValidationProperties) component;
            validated.setErrorMessage(error);
            validated.setInvalid(!error.isEmpty());
        }

        boolean isWrong() {
            return ((HasValidationProperties) component).isInvalid();
        }
    }

    protected ProjectFields() {
        getContent().setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("34rem", 2));
        getContent().addClassName("project-fields");
    }

    /** Shows these values of the form. */
    public void show(ProjectForm form) {
        bound.forEach((name, control) -> control.show(Values.component(form, name)));
    }

    /** The form with what was typed here in place of its own values. */
    public ProjectForm typed(ProjectForm form) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        bound.forEach((name, control) -> values.put(name, control.typed()));
        return Values.with(form, values);
    }

    /** Whether the rules accept what was typed; what they do not is marked, and the first of it gets the focus. */
    public boolean check(ProjectForm typed) {
        bound.forEach((name, control) -> control.mark(error(name, control, Values.component(typed, name))));
        crossCheck(typed);
        return focusFirstWrong();
    }

    /** Marks the control of this value, if it is one of these. */
    public boolean refuse(@Nullable String name, String message) {
        var control = name == null ? null : bound.get(name);
        if (control != null) {
            control.mark(message);
            focusFirstWrong();
        }
        return control != null;
    }

    public void setReadOnly(boolean readOnly) {
        bound.values().forEach(control -> control.field().setReadOnly(readOnly));
    }

    /** Calls this whenever a person has typed or chosen something. */
    public void onTyped(Command typed) {
        ChangesByPerson.listen(bound.values().stream().map(Bound::field), typed);
    }

    /** Those in which Enter has no meaning of its own. */
    public Component[] singleLineFields() {
        return bound.values().stream()
                .map(Bound::component)
                .filter(TextField.class::isInstance)
                .toArray(Component[]::new);
    }

    public void focus() {
        bound.values().stream().findFirst().ifPresent(control -> ((Focusable<?>) control.component()).focus());
    }

    /** Rules that concern more than one value. */
    protected void crossCheck(ProjectForm typed) {}

    protected <V, C extends Component & HasValue<?, V> & HasValidationProperties & Focusable<?>> void bind(
            String name,
            C control,
            SerializableFunction<@Nullable Object, V> toField,
            SerializableFunction<V, @Nullable Object> toForm) {
        bound.put(name, new Bound<>(control, control, toField, toForm));
        getContent().add(control, control instanceof TextArea || control instanceof TagsField ? 2 : 1);
    }

    protected static String label(String name) {
        return translate("field.project." + name);
    }

    private boolean focusFirstWrong() {
        var first = bound.values().stream().filter(Bound::isWrong).findFirst();
        first.ifPresent(wrong -> ((Focusable<?>) wrong.component()).focus());
        return first.isEmpty();
    }

    private String error(String name, Bound<?> control, @Nullable Object value) {
        var context = new ValueContext(control.component());
        var refused = new BeanValidator(ProjectForm.class, name).apply(value, context);
        return refused.isError()
                ? refused.getErrorMessage()
                : unreadable(control, context).orElse("");
    }

    /** What was typed is no date, no number or nothing to choose from, so that the control has no value of it. */
    @SuppressWarnings("unchecked")
    private Optional<String> unreadable(Bound<?> control, ValueContext context) {
        if (ChoiceBox.isUnknown(control.component())) {
            return Optional.of(((HasValidationProperties) control.component()).getErrorMessage());
        }
        if (control.component() instanceof HasValidator<?> validator) {
            var result = ((HasValidator<Object>) validator)
                    .getDefaultValidator()
                    .apply(control.field().getValue(), context);
            var message = result.isError() ? result.getErrorMessage() : "";
            return result.isError()
                    ? Optional.of(message.isEmpty() ? getTranslation("project.unreadable") : message)
                    : Optional.empty();
        }
        return Optional.empty();
    }
}

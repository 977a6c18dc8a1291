package app.cartera.shared.ui.dialog;

import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.field.WrongFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small form: fields below each other. A refusal that names a field is shown there, any other as a notice. */
public abstract class FormDialog extends SaveDialog {

    private final Map<String, Component> named = new LinkedHashMap<>();

    protected FormDialog(String title, String action) {
        super(title, action);
        fields().addClassName("form");
    }

    /** Adds a field under the name that refusals call it by. */
    protected <F extends Component & HasValidationProperties> void addField(String name, F field) {
        named.put(name, field);
        fields().add(field);
        if (field instanceof TextField || field instanceof PasswordField) {
            saveWithEnterIn(field);
        }
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> setTyped(isTyped() || isOpened()));
        }
    }

    protected void addText(Component text) {
        fields().add(text);
    }

    @Override
    protected void focus() {
        named.values().stream().findFirst().ifPresent(SaveDialog::focus);
    }

    @Override
    protected void tell(Refusal refusal) {
        var field = refusal.field() == null ? null : named.get(refusal.field());
        if (field instanceof HasValidationProperties validation) {
            WrongFields.mark(validation, Refusals.text(refusal));
        } else {
            Refusals.show(refusal);
        }
    }
}

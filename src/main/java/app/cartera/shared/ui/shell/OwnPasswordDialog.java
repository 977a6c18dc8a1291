package app.cartera.shared.ui.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.PasswordFields;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableBiConsumer;

/** A person changes the own password; the one of today is asked for, so that an open page left alone is not enough. */
class OwnPasswordDialog extends FormDialog {

    private final SerializableBiConsumer<String, String> onSave;
    private final PasswordField current = PasswordFields.create(getTranslation("user.passwordNow"));
    private final PasswordField password = PasswordFields.create(getTranslation("user.passwordNew"));

    OwnPasswordDialog(SerializableBiConsumer<String, String> onSave) {
        super(translate("user.changePassword"), translate("action.save"));
        this.onSave = onSave;
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("user.passwordHint"));
        addField("current", current);
        addField("password", password);
    }

    @Override
    protected void save() {
        onSave.accept(current.getValue(), password.getValue());
    }
}

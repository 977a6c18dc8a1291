package app.cartera.access.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.PasswordFields;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;

/** A new password for somebody else. */
class PasswordDialog extends FormDialog {

    private final SerializableConsumer<String> onSave;
    private final PasswordField password = PasswordFields.create(getTranslation("user.passwordNew"));

    PasswordDialog(String name, SerializableConsumer<String> onSave) {
        super(translate("users.newPassword"), translate("action.save"));
        this.onSave = onSave;
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("user.passwordHint"));
        addText(new Paragraph(getTranslation("users.newPassword.what", name)));
        addField("password", password);
    }

    @Override
    protected void save() {
        onSave.accept(password.getValue());
    }
}

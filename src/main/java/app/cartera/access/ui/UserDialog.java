package app.cartera.access.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Role;
import app.cartera.access.UserForm;
import app.cartera.shared.Typed;
import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.PasswordFields;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A person's name, user name and role; for a new person the first password as well. */
class UserDialog extends FormDialog {

    private final SerializableBiFunction<UserForm, String, CompletableFuture<UserForm>> onSave;
    private final SerializableConsumer<UserForm> onSaved;
    private final BeanValidationBinder<UserForm> binder = new BeanValidationBinder<>(UserForm.class);
    private final PasswordField password = PasswordFields.create(getTranslation("user.passwordFirst"));

    /**
     * @param onSave saves the person, with the first password, on another thread: the name may stand in many projects
     * @param onSaved gets the person as saved, when the dialog has closed
     */
    UserDialog(
            UserForm user,
            SerializableBiFunction<UserForm, String, CompletableFuture<UserForm>> onSave,
            SerializableConsumer<UserForm> onSaved) {
        super(translate(user.id() == null ? "users.add" : "users.edit", user.name()), translate("action.save"));
        this.onSave = onSave;
        this.onSaved = onSaved;
        var name = new TextField(getTranslation("user.name"));
        var username = new TextField(getTranslation("user.username"));
        username.setAutocomplete(Autocomplete.OFF);
        var role = roles(user);
        Stream.of(name, username).forEach(field -> field.setRequiredIndicatorVisible(true));
        password.setRequiredIndicatorVisible(true);
        addField("name", name);
        addField("username", username);
        addField("role", role);
        if (user.id() == null) {
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(getTranslation("user.passwordHint"));
            addField("password", password);
        }
        binder.forField(new ReadOnlyHasValue<Long>(id -> {})).bind("id");
        binder.forField(new ReadOnlyHasValue<Integer>(version -> {})).bind("version");
        // The rules judge the names as the form cleans them: one that cannot be seen is missing.
        binder.forField(name).withConverter(Typed::name, text -> text).bind("name");
        binder.forField(username)
                .withConverter(UserForm::username, text -> text)
                .bind("username");
        binder.forField(role).bind("role");
        // There is always one; and the button that opens the list must not be called required.
        role.setRequiredIndicatorVisible(false);
        binder.readRecord(user);
    }

    @Override
    protected void save() throws ValidationException {
        closeAfter(onSave.apply(binder.writeRecord(), password.getValue()), onSaved);
    }

    private Select<Role> roles(UserForm user) {
        var roles = new Select<Role>();
        roles.setLabel(getTranslation("user.role"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        roles.addValueChangeListener(change -> roles.setHelperText(what(user, change.getValue())));
        return roles;
    }

    private String what(UserForm user, Role role) {
        var may = getTranslation("role." + role + ".may");
        return user.id() == null || role == user.role() ? may : getTranslation("user.role.endsSessions", may);
    }
}

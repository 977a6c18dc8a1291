package app.cartera.access.ui;

import app.cartera.access.FirstAccounts;
import app.cartera.access.NewAccount;
import app.cartera.access.Role;
import app.cartera.access.UserForm;
import app.cartera.shared.Refusal;
import app.cartera.shared.Typed;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.field.PasswordFields;
import app.cartera.shared.ui.field.WrongFields;
import app.cartera.shared.ui.shell.LanguageSwitch;
import app.cartera.shared.ui.shell.ProductName;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;

/** The first visit of an empty installation creates its administrator; there is no default password. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAccounts firstAccounts;
    private final TextField name = new TextField(getTranslation("user.name"));
    private final TextField username = new TextField(getTranslation("user.username"));
    private final PasswordField password = PasswordFields.create(getTranslation("user.password"));

    SetupView(FirstAccounts firstAccounts, LanguageSwitch languages) {
        this.firstAccounts = firstAccounts;
        Stream.of(name, username).forEach(field -> {
            field.setMaxLength(120);
            field.setRequiredIndicatorVisible(true);
        });
        password.setRequiredIndicatorVisible(true);
        name.focus();
        username.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("user.passwordHint"));
        var create = new Button(getTranslation("setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(name, username, password).resetFocusOnActiveElement();
        var form = new Div(name, username, password, create);
        form.addClassName("form");
        var panel = new Div(new H1(getTranslation("setup.title")), new Paragraph(getTranslation("setup.why")), form);
        panel.addClassName("panel");
        getContent().addClassName("front-page");
        getContent().add(new ProductName(), panel, languages);
    }

    /** In another language what was typed is there still, but for the password. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAccounts.needed()) {
            event.forwardTo(LoginView.class);
        } else if (event.getTrigger() == NavigationTrigger.REFRESH_ROUTE
                && event.getUI().getCurrentView() instanceof SetupView before) {
            name.setValue(before.name.getValue());
            username.setValue(before.username.getValue());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void create() {
        // Backwards, so that of those that are empty the first one gets the focus.
        if (isFilled(password, password.getValue())
                & isFilled(username, UserForm.username(username.getValue()))
                & isFilled(name, Typed.name(name.getValue()))) {
            try {
                firstAccounts.create(
                        List.of(new NewAccount(username.getValue(), name.getValue(), password.getValue(), Role.ADMIN)));
                Notifications.success(getTranslation("setup.done"));
                UI.getCurrent().navigate(LoginView.class);
            } catch (Refusal refusal) {
                show(refusal);
            }
        }
    }

    private static boolean isFilled(TextFieldBase<?, String> field, String typed) {
        var empty = typed.isEmpty();
        field.setErrorMessage(field.getTranslation("form.fillIn"));
        field.setInvalid(empty);
        if (empty) {
            field.focus();
        }
        return !empty;
    }

    private void show(Refusal refusal) {
        switch (refusal.field()) {
            case "username" -> WrongFields.mark(username, Refusals.text(refusal));
            case "password" -> WrongFields.mark(password, Refusals.text(refusal));
            case null, default -> Refusals.show(refusal);
        }
    }
}

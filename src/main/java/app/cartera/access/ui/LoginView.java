package app.cartera.access.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.FirstAccounts;
import app.cartera.access.LockedOut;
import app.cartera.access.SignInBusy;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.PasswordFields;
import app.cartera.shared.ui.shell.LanguageSwitch;
import app.cartera.shared.ui.shell.ProductName;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/**
 * A form of the browser's own, so that password managers know it and it can be sent though the page was open overnight.
 * After a failure the user name stands there already, which Vaadin's sign-in form cannot do.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAccounts firstAccounts;
    private final transient CurrentUser currentUser;
    private final TextField username = new TextField(getTranslation("user.username"));
    private final PasswordField password = PasswordFields.create(getTranslation("user.password"));
    private final Div failure = new Div();

    LoginView(FirstAccounts firstAccounts, CurrentUser currentUser, LanguageSwitch languages) {
        this.firstAccounts = firstAccounts;
        this.currentUser = currentUser;
        username.getElement().setAttribute("name", "username");
        username.setRequired(true);
        username.setAutofocus(true);
        username.setAutocomplete(Autocomplete.USERNAME);
        password.getElement().setAttribute("name", "password");
        password.setRequired(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        failure.addClassName("refused");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        var panel = new Div(new H1(getTranslation("login.title")), failure);
        panel.addClassName("panel");
        panel.getElement().appendChild(form());
        getContent().addClassName("front-page");
        getContent().add(new ProductName(), panel, languages);
    }

    /** In another language the user name that was typed is there still. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.isSignedIn()) {
            event.forwardTo("");
        } else if (firstAccounts.needed()) {
            event.forwardTo(SetupView.class);
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            showFailure(VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
        }
        if (event.getTrigger() == NavigationTrigger.REFRESH_ROUTE
                && event.getUI().getCurrentView() instanceof LoginView before) {
            username.setValue(before.username.getValue());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private Element form() {
        var submit = new NativeButton(getTranslation("login.submit"));
        submit.getElement().setAttribute("type", "submit");
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "login");
        form.getClassList().add("form");
        return form.appendChild(username.getElement(), password.getElement(), submit.getElement());
    }

    private void showFailure(@Nullable Object reason) {
        switch (reason) {
            case SignInBusy busy -> say("login.busy");
            case LockedOut locked -> say("login.locked", Formats.current().time(locked.until()));
            case DisabledException disabled -> say("login.disabled");
            case null, default -> say("login.failed");
        }
        if (reason instanceof AuthenticationException failed && failed.getAuthenticationRequest() != null) {
            username.setValue(failed.getAuthenticationRequest().getName());
            username.setAutofocus(false);
            password.setAutofocus(true);
        }
    }

    private void say(String key, Object... parameters) {
        var title = new Span(getTranslation(key + ".title"));
        title.addClassName("title");
        failure.add(title, new Paragraph(getTranslation(key, parameters)));
        failure.setVisible(true);
    }
}

package app.cartera.access.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.FirstAccounts;
import app.cartera.access.LockedOut;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.LanguageSwitch;
import app.cartera.shared.ui.ProductName;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.WebAttributes;

@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAccounts firstAccounts;
    private final transient CurrentUser currentUser;
    private final LoginForm form = new LoginForm();

    LoginView(FirstAccounts firstAccounts, CurrentUser currentUser, LanguageSwitch languages) {
        this.firstAccounts = firstAccounts;
        this.currentUser = currentUser;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        getContent().addClassName("front-page");
        getContent().add(new ProductName(), form, languages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.isSignedIn()) {
            event.forwardTo("");
        } else if (firstAccounts.needed()) {
            event.forwardTo(SetupView.class);
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            showFailure(VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private void showFailure(@Nullable Object failure) {
        switch (failure) {
            case LockedOut locked ->
                form.showErrorMessage(
                        getTranslation("login.locked.title"), getTranslation("login.locked", time(locked.until())));
            case DisabledException disabled ->
                form.showErrorMessage(getTranslation("login.disabled.title"), getTranslation("login.disabled"));
            case null, default ->
                form.showErrorMessage(getTranslation("login.failed.title"), getTranslation("login.failed"));
        }
    }

    /** The first full minute at which it will do. */
    private static String time(Instant until) {
        return Formats.current().time(until.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES));
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("user.username"));
        texts.getForm().setPassword(getTranslation("user.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setUsername(getTranslation("login.usernameMissing"));
        texts.getErrorMessage().setPassword(getTranslation("login.passwordMissing"));
        return texts;
    }
}

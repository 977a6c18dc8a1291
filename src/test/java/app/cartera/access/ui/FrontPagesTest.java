package app.cartera.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.FirstAccounts;
import app.cartera.access.SignInBusy;
import app.cartera.access.TestPeople;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.web.WebAttributes;

@ViewTest
@WithAnonymousUser
class FrontPagesTest extends SpringBrowserlessTest {

    @Autowired
    FirstAccounts firstAccounts;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    EntityManager database;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void the_first_visit_creates_the_administrator() {
        forgetEverybody();
        UI.getCurrent().navigate("login");
        assertThat(getCurrentView()).isInstanceOf(SetupView.class);

        click("Crear administrador");
        assertThat(find(TextField.class).withLabel("Nombre").single().getErrorMessage())
                .isEqualTo("Rellene este campo");
        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo("Rellene este campo");

        test(find(TextField.class).withLabel("Nombre").single()).setValue("Ana Primera");
        test(find(TextField.class).withLabel("Nombre de usuario").single()).setValue("ana");
        test(find(PasswordField.class).single()).setValue("short");
        click("Crear administrador");
        assertThat(find(PasswordField.class).single().getErrorMessage()).startsWith("Al menos 12 caracteres");

        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        click("Crear administrador");
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(firstAccounts.needed()).isFalse();
    }

    @Test
    void a_user_name_of_the_administrator_that_is_too_long_once_it_is_compared_is_refused_at_the_field() {
        forgetEverybody();
        UI.getCurrent().navigate("setup");
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Ana Primera");
        test(find(TextField.class).withLabel("Nombre de usuario").single()).setValue("ß".repeat(61));
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        click("Crear administrador");

        assertThat(find(TextField.class).withLabel("Nombre de usuario").single().getErrorMessage())
                .startsWith("Como máximo 120 caracteres");
        assertThat(firstAccounts.needed()).isTrue();
    }

    @Test
    void a_user_name_of_the_administrator_of_accents_alone_is_refused_at_the_field() {
        forgetEverybody();
        UI.getCurrent().navigate("setup");
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Ana Primera");
        test(find(TextField.class).withLabel("Nombre de usuario").single()).setValue("\u0301\u0302");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        click("Crear administrador");

        assertThat(find(TextField.class).withLabel("Nombre de usuario").single().getErrorMessage())
                .isEqualTo("Rellene este campo");
        assertThat(firstAccounts.needed()).isTrue();
    }

    @Test
    void once_there_are_people_setup_leads_to_sign_in() {
        UI.getCurrent().navigate("setup");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    void sign_in_says_why_it_failed() {
        assertThat(told(new BadCredentialsException("wrong"))).contains("Revise el nombre de usuario");
        assertThat(told(new DisabledException("disabled"))).contains("Su cuenta está desactivada");
    }

    @Test
    void who_signs_in_while_somebody_else_is_at_the_account_is_told_to_try_again() throws Exception {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated("editor", TestPeople.PASSWORD);
        database.createNativeQuery("select id from app_user where username = 'editor' for update")
                .getSingleResult();
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var answer = elsewhere.submit(() -> signIn.authenticate(asked));

            assertThatThrownBy(answer::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            SignInBusy.class, busy -> assertThat(told(busy)).contains("Espere un poco"));
        }
    }

    @Test
    void after_a_failure_the_user_name_stays() {
        var failure = new BadCredentialsException("wrong");
        failure.setAuthenticationRequest(UsernamePasswordAuthenticationToken.unauthenticated("eva", "typo"));
        told(failure);

        assertThat(find(TextField.class).single().getValue()).isEqualTo("eva");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void the_language_can_be_chosen_before_sign_in() {
        UI.getCurrent().navigate("login");

        click("English");

        assertThat(UI.getCurrent().getLocale().getLanguage()).isEqualTo("en");
        assertThat(((LoginView) getCurrentView()).getPageTitle()).isEqualTo("Sign in");
    }

    @Test
    void another_language_leaves_the_names_that_were_typed_and_no_password() {
        UI.getCurrent().navigate("login");
        test(find(TextField.class).single()).setValue("eva");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        click("English");
        assertThat(find(TextField.class).withLabel("User name").single().getValue())
                .isEqualTo("eva");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();

        forgetEverybody();
        UI.getCurrent().navigate("setup");
        test(find(TextField.class).withLabel("Name").single()).setValue("Eva Ruiz");
        test(find(TextField.class).withLabel("User name").single()).setValue("eva");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        click("Español");
        assertThat(find(TextField.class).withLabel("Nombre").single().getValue())
                .isEqualTo("Eva Ruiz");
        assertThat(find(TextField.class).withLabel("Nombre de usuario").single().getValue())
                .isEqualTo("eva");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void the_button_that_shows_the_password_is_named_in_the_language_chosen() {
        UI.getCurrent().navigate("login");

        click("English");

        assertThat(find(PasswordField.class).single().getElement().getPropertyRaw("i18n"))
                .hasToString("{\"reveal\":\"Show the password\"}");
    }

    @Test
    void the_views_survive_serialization() {
        SerializationDebugUtil.assertSerializable(navigate(LoginView.class));
        forgetEverybody();
        SerializationDebugUtil.assertSerializable(navigate(SetupView.class));
    }

    private String told(Exception failure) {
        VaadinSession.getCurrent().getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, failure);
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        return getCurrentView().getElement().getTextRecursively();
    }

    private void forgetEverybody() {
        database.createNativeQuery("delete from app_user").executeUpdate();
        database.clear();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}

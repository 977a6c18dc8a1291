package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInTest extends BrowserTest {

    @Test
    void a_person_comes_back_to_the_page_that_was_asked_for() {
        var page = visitor("es");
        page.navigate("/projects?q=water");
        fillIn(page, "manager");

        assertThat(page).hasURL(Pattern.compile("/projects\\?q=water"));
    }

    @Test
    void a_session_that_is_over_leads_to_sign_in_and_back_to_the_same_page() {
        var page = signIn(visitor("es"), "admin", "/settings/users?from=here");
        assertThat(page.getByText("Eva Editora")).isVisible();
        endSession(page);

        clickButton(page, "Añadir usuario");
        page.waitForURL(url -> url.contains("/login"));
        fillIn(page, "admin");

        assertThat(page).hasURL(Pattern.compile("/settings/users\\?from=here$"));
    }

    @Test
    void who_loses_what_was_typed_with_the_session_is_told_why_can_copy_it_and_comes_back_by_one_button() {
        var page = signIn(visitor("es"), "manager", "/finance/contacts?q=ala");
        page.onDialog(dialog -> fail("The browser asks: " + dialog.type()));
        clickButton(page, "Añadir cliente");
        field(page, "Nombre").fill("Talleres Duero");
        field(page, "Nombre").blur();
        assertThat(page.locator("[data-unsaved=yes]")).hasCount(1);
        endSession(page);

        clickButton(page, "Guardar");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Su sesión ha terminado");
        assertThat(field(page, "Nombre")).hasValue("Talleres Duero");
        field(page, "Nombre").selectText();

        clickButton(page, "Volver a iniciar sesión");
        page.waitForURL(url -> url.contains("/login"));
        fillIn(page, "manager");
        assertThat(page).hasURL(Pattern.compile("/finance/contacts\\?q=ala$"));
    }

    @Test
    void who_chose_another_language_is_told_in_it_that_the_session_is_over() {
        var page = signIn(visitor("en"), "manager", "/");
        openUserMenu(page, "Menu of Marta Gestora", "Language");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Español"))
                .click();
        openUserMenu(page, "Menú de Marta Gestora", "Cambiar contraseña…");
        field(page, "Contraseña actual").fill(PASSWORD);
        field(page, "Contraseña actual").blur();
        assertThat(page.locator("[data-unsaved=yes]")).hasCount(1);
        endSession(page);

        clickButton(page, "Guardar");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Su sesión ha terminado");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Volver a iniciar sesión");
    }

    private static void openUserMenu(Page page, String menu, String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menu))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    @Test
    void what_is_typed_first_after_the_session_has_ended_is_there_to_be_copied() {
        var page = signIn(visitor("es"), "manager", "/projects/15/settings");
        assertThat(field(page, "Descripción")).isVisible();
        endSession(page);
        field(page, "Descripción").pressSequentially("Un texto largo");
        page.keyboard().press("Tab");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Su sesión ha terminado");
        assertThat(field(page, "Descripción")).hasValue(Pattern.compile("Un texto largo"));

        var asked = new AtomicReference<String>();
        page.onDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        page.keyboard().press("Escape");
        page.waitForCondition(() -> asked.get() != null);
        assertThat(field(page, "Descripción")).hasValue(Pattern.compile("Un texto largo"));
    }

    @Test
    void what_is_typed_in_the_wizard_after_the_session_has_ended_is_there_to_be_copied() {
        var page = signIn(visitor("es"), "admin", "/projects/new");
        assertThat(field(page, "Nombre")).isVisible();
        endSession(page);
        field(page, "Nombre").fill("Talleres Duero");
        page.keyboard().press("Tab");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Su sesión ha terminado");
        assertThat(field(page, "Nombre")).hasValue("Talleres Duero");
    }

    @Test
    void who_signs_out_is_asked_first_about_what_was_typed() {
        var page = signIn(visitor("es"), "manager", "/projects/15/settings");
        page.onDialog(dialog -> fail("The browser asks: " + dialog.type()));
        field(page, "Nombre").pressSequentially("X");

        signOut(page);
        clickButton(page, "Seguir editando");
        assertThat(field(page, "Nombre")).hasValue(Pattern.compile("X"));
        link(page, "Resumen").click();
        clickButton(page, "Seguir editando");

        signOut(page);
        clickButton(page, "Descartar");
        page.waitForURL(url -> url.contains("/login"));
        page.navigate("/projects/15");
        assertThat(page).hasURL(Pattern.compile("/login"));
    }

    @Test
    void nobody_is_signed_out_by_a_link() {
        var page = signIn(visitor("es"), "manager", "/sign-out");

        assertThat(heading(page, "Inicio")).isVisible();
    }

    private static void signOut(Page page) {
        openUserMenu(page, "Menú de Marta Gestora", "Cerrar sesión");
    }

    @Test
    void an_address_that_cannot_be_read_is_answered_with_words_and_a_way_home() {
        var page = signIn(visitor("es"), "manager", "/projects");

        var answer = page.navigate("/projects?q=%ff");

        assertEquals(400, answer.status());
        assertThat(heading(page, "Esta dirección no lleva a ninguna parte")).isVisible();
        link(page, "Ir a Inicio").click();
        assertThat(heading(page, "Inicio")).isVisible();
    }

    @Test
    void a_wrong_password_is_refused_in_the_persons_language_and_the_user_name_stays() {
        var page = visitor("es");
        page.navigate("/");
        page.locator("input[name=username]").fill("nobody");
        page.locator("input[name=password]").fill("wrong");
        page.locator("form button[type=submit]").click();

        assertThat(page).hasURL(Pattern.compile("/login\\?error"));
        assertThat(page.getByText("contraseña").first()).isVisible();
        assertThat(page.locator("input[name=username]")).hasValue("nobody");
        assertThat(page.locator("input[name=password]")).isFocused();
    }

    @Test
    void whoever_guesses_elsewhere_does_not_keep_out_who_has_changed_the_own_password() {
        var another = "another long password";
        var page = signIn(visitor("es"), "viewer", "/");
        changePassword(page, PASSWORD, another);
        var elsewhere = visitor("es");
        for (var time = 0; time < 5; time++) {
            assertFalse(signsIn(elsewhere, "wrong"));
        }
        assertFalse(signsIn(elsewhere, another));

        assertTrue(signsIn(page, another));

        page.reload();
        changePassword(page, another, PASSWORD);
        assertTrue(signsIn(elsewhere, PASSWORD));
    }

    private static void changePassword(Page page, String current, String password) {
        openUserMenu(page, "Menú de Luis Lector", "Cambiar contraseña…");
        field(page, "Contraseña actual").fill(current);
        field(page, "Contraseña nueva").fill(password);
        clickButton(page, "Guardar");
        assertThat(page.getByText("Su contraseña ha cambiado")).isVisible();
    }

    private static boolean signsIn(Page page, String password) {
        var answer = page.context()
                .request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", "viewer")
                                        .set("password", password))
                                .setMaxRedirects(0));
        return !answer.headers().get("location").contains("/login");
    }
}

package app.cartera.shared.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Preferences;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.shared.NotFound;
import app.cartera.shared.ui.Notifications;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
@SignedIn(Role.ADMIN)
class ShellTest extends SpringBrowserlessTest {

    private static final int LANGUAGE = 0;
    private static final int COLOURS = 1;
    private static final int CHANGE_PASSWORD = 2;

    @Autowired
    Preferences preferences;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().navigate("settings/users");
        UI.getCurrent().refreshCurrentRoute(true);
    }

    @Test
    void an_admin_finds_the_users_under_settings() {
        assertThat(find(SideNav.class).all()).extracting(SideNav::getLabel).contains("Ajustes");
        assertThat(links()).contains("Usuarios");
    }

    @Test
    @SignedIn(Role.MANAGER)
    void a_manager_neither_finds_the_users_nor_gets_there_by_the_address() {
        assertThat(getCurrentView()).isInstanceOf(NoRightPage.class);
        assertThat(title()).isEqualTo("Sin acceso");
        assertThat(links()).doesNotContain("Usuarios");
    }

    @Test
    void another_language_is_shown_at_once_and_kept() {
        userMenu().clickItem(0, LANGUAGE, Language.ENGLISH.ordinal());

        assertThat(title()).isEqualTo("Users");
        assertThat(links()).contains("Users");
        assertThat(preferences.get("language")).contains("ENGLISH");
    }

    @Test
    void a_connection_that_is_lost_is_told_in_the_language_that_was_chosen_last() {
        for (var language : Language.values()) {
            userMenu().clickItem(0, LANGUAGE, language.ordinal());

            assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                    .isEqualTo(UI.getCurrent().getTranslation("connection.lost"));
        }
    }

    @Test
    void a_session_that_is_over_is_told_in_the_language_that_was_chosen_last() {
        for (var language : Language.values()) {
            userMenu().clickItem(0, LANGUAGE, language.ordinal());

            var page = UI.getCurrent();
            assertThat(page.getElement().getAttribute("data-session-over"))
                    .isEqualTo(page.getTranslation("error.sessionOver"));
            assertThat(page.getElement().getAttribute("data-sign-in"))
                    .isEqualTo(page.getTranslation("error.sessionOver.signIn"));
        }
    }

    @Test
    void other_colours_are_shown_at_once_and_kept() {
        userMenu().clickItem(0, COLOURS, Colours.DARK.ordinal());

        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
        assertThat(userMenu().isItemChecked(0, COLOURS, Colours.DARK.ordinal())).isTrue();
        assertThat(userMenu().isItemChecked(0, COLOURS, Colours.SYSTEM.ordinal()))
                .isFalse();
        assertThat(preferences.get("colours")).contains("DARK");
    }

    @Test
    void a_person_changes_the_own_password() {
        userMenu().clickItem(0, CHANGE_PASSWORD);
        var current = find(PasswordField.class).withLabel("Contraseña actual").single();
        var password = find(PasswordField.class).withLabel("Contraseña nueva").single();

        test(current).setValue("wrong");
        test(password).setValue("another long password");
        save();
        assertThat(current.getErrorMessage()).isEqualTo("Esta no es su contraseña actual");

        test(current).setValue(TestPeople.PASSWORD);
        save();
        assertThat(notice()).isEqualTo("Su contraseña ha cambiado. Sus otras sesiones se han cerrado.");
    }

    @Test
    void who_gets_the_own_password_wrong_too_often_is_told_until_when_to_wait() {
        userMenu().clickItem(0, CHANGE_PASSWORD);
        var current = find(PasswordField.class).withLabel("Contraseña actual").single();
        test(current).setValue("wrong");
        test(find(PasswordField.class).withLabel("Contraseña nueva").single()).setValue("another long password");

        for (var time = 0; time < 5; time++) {
            save();
        }

        assertThat(current.getErrorMessage())
                .matches(
                        "Demasiadas contraseñas incorrectas: el próximo intento solo cuenta a partir de las \\d+:\\d\\d");
    }

    @Test
    void a_page_that_is_not_there_leaves_the_person_inside_the_shell() {
        navigate("nowhere", NotFoundPage.class);

        assertThat(title()).isEqualTo("Página no encontrada");
        assertThat(links()).contains("Usuarios");
    }

    @Test
    void a_lost_connection_is_told_in_the_language_of_the_reader() {
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isIn("Se ha perdido la conexión; se sigue intentando…", "The connection is lost; trying again…");
    }

    @Test
    void what_no_view_deals_with_is_told_with_a_number_and_stays() {
        fail(new IllegalStateException("broken"));

        assertThat(notice()).startsWith("Algo ha fallado").containsPattern("[0-9A-F]{8}");
        assertThat(find(Notification.class).single().isAssertive()).isTrue();
        assertThat(find(Notification.class).single().getDuration()).isZero();
    }

    @Test
    void a_refusal_and_a_missing_right_are_told_as_what_they_are() {
        fail(new RuntimeException(new NotFound(7)));
        assertThat(notice()).startsWith("No hay nada con el número 7");

        test(find(Button.class).withAriaLabel("Cerrar").single()).click();
        fail(new AccessDeniedException("no"));
        assertThat(notice()).startsWith("Su rol no incluye esto");
    }

    @Test
    void a_browser_that_has_gone_is_told_nothing() {
        fail(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void that_somebody_else_was_in_the_way_is_no_fault() {
        fail(new CannotAcquireLockException("waited for too long"));

        assertThat(notice()).startsWith("Otra persona está cambiando estos datos ahora mismo");
    }

    @Test
    void what_the_notice_offers_is_done_and_the_notice_goes() {
        Notifications.success("Hecho", "Deshacer", () -> Notifications.success("Deshecho"));

        test(find(Button.class).withText("Deshacer").single()).click();

        var notices = find(Notification.class).all();
        assertThat(notices.getFirst().getDuration()).isOne();
        assertThat(find(Span.class).from(notices.getLast()).first().getText()).isEqualTo("Deshecho");
    }

    @Test
    void the_shell_survives_serialization() {
        SerializationDebugUtil.assertSerializable(find(MainLayout.class).single());
    }

    private List<String> links() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String title() {
        return find(H1.class).single().getText();
    }

    private String notice() {
        return find(Span.class).from(find(Notification.class).single()).first().getText();
    }

    private MenuBarTester<MenuBar> userMenu() {
        return test(
                MenuBarTester.class,
                find(MenuBar.class).withClassName("user-menu").single());
    }

    private void save() {
        test(find(Button.class).withText("Guardar").single()).click();
    }

    private static void fail(Throwable thrown) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(thrown));
    }
}

package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What has no address of its own at which {@link ScreenChecks} would look at it: accessible, in light and in dark. */
class DialogsTest extends BrowserTest {

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void each_step_of_the_wizard_and_each_dialog_is_accessible() {
        var page = signIn(visitor("es"), "admin", "/projects/new");
        createProject(page);
        editEntry(page);
        assignClient(page);
        undo(page);
        writeContacts(page);
        addTo(page, "/settings/categories", "Añadir categoría");
        addTo(page, "/settings/users", "Añadir usuario");
        softly.assertAll();
    }

    private void createProject(Page page) {
        clickButton(page, "Siguiente");
        scan(page, "main", "first step of the wizard, with its name wanting");
        field(page, "Nombre").fill("Para todos");
        clickButton(page, "Siguiente");
        assertThat(page).hasURL(Pattern.compile("step=2"));
        scan(page, "main", "second step of the wizard");
        clickButton(page, "Siguiente");
        assertThat(page).hasURL(Pattern.compile("step=3"));
        scan(page, "main", "third step of the wizard");
        clickButton(page, "Crear proyecto");
        assertThat(heading(page, "Para todos")).isVisible();
    }

    private void editEntry(Page page) {
        link(page, "Finanzas").last().click();
        var amount = page.locator(".entry-amount input");
        amount.fill("12");
        amount.press("Enter");
        page.locator(".row-menu").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Editar…"))
                .click();
        scanDialog(page, "entry");
        clickButton(page, "Cancelar");
    }

    private void assignClient(Page page) {
        follow(page, "/projects?q=para+todos");
        tickFirstRow(page);
        openActions(page, "Acciones", "Asignar clientes…");
        pick(dialogCombo(page, "Cliente"), "alan", "Alan Insurance");
        assertThat(button(page.locator("vaadin-dialog"), "Asignar a 1")).isEnabled();
        scanDialog(page, "clients of many projects");
        clickButton(page, "Asignar a 1");
        assertThat(page.getByText("Cliente asignado a 1 proyecto.")).isVisible();
    }

    private void undo(Page page) {
        follow(page, "/activity");
        page.locator("vaadin-grid a:visible").first().click();
        button(page.locator("main"), "Deshacer").click();
        var undo = button(page.locator("vaadin-dialog"), "Deshacer");
        assertThat(undo).isEnabled();
        scanDialog(page, "undo");
        undo.click();
        assertThat(page.getByText("Deshecho en 1 registro.")).isVisible();
    }

    private void writeContacts(Page page) {
        follow(page, "/finance/contacts/1");
        clickButton(page, "Editar");
        scanDialog(page, "contact");
        clickButton(page, "Cancelar");
        follow(page, "/finance/contacts");
        clickButton(page, "Añadir cliente");
        field(page, "Correo electrónico").fill("nadie");
        clickButton(page, "Guardar");
        scanDialog(page, "new contact, with faults");
        clickButton(page, "Cancelar");
        assertThat(page.locator("vaadin-confirm-dialog")).hasCount(1);
        scan(page, "vaadin-confirm-dialog", "question");
        clickButton(page, "Descartar");
    }

    private void addTo(Page page, String address, String action) {
        follow(page, address);
        clickButton(page, action);
        clickButton(page, "Guardar");
        scanDialog(page, action);
        clickButton(page, "Cancelar");
    }

    private void scanDialog(Page page, String what) {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        scan(page, "vaadin-dialog", what);
    }

    /** @param part the only one that is scanned, for the rest is a screen of its own; in the dark, for its colours alone */
    private void scan(Page page, String part, String what) {
        settle(page);
        softly.assertThat(graveFaults(axe(page).include(List.of(part))))
                .as(what)
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle(page);
        softly.assertThat(graveFaults(axe(page).include(List.of(part)).withRules(List.of("color-contrast"))))
                .as(what + ", dark")
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static Locator button(Locator room, String name) {
        return room.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

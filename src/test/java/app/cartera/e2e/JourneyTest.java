package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job, as a newcomer does it. */
class JourneyTest extends BrowserTest {

    @Test
    void a_client_is_created_given_to_projects_in_every_way_and_seen_whole() {
        var page = signIn(visitor("es"), "manager", "/finance/contacts");

        // F1: create a contact as a client
        clickButton(page, "Añadir cliente");
        field(page, "Nombre").pressSequentially("Talleres Ibáñez");
        page.keyboard().press("Escape");
        clickButton(page, "Seguir editando");
        clickButton(page, "Guardar");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.getByPlaceholder("Nombre, NIF o correo").last().fill("ibanez tall");
        assertThat(link(page, "Talleres Ibáñez")).isVisible();

        // F2 and F6: pick the client while creating a project, and create it without leaving the form
        page.navigate("/projects");
        clickButton(page, "Crear proyecto");
        field(page, "Nombre").fill("Web de la clínica");
        combo(page, "Cliente").fill("Clínica Norte");
        option(page, "Crear un nuevo contacto «Clínica Norte»").click();
        clickButton(page, "Guardar");
        assertThat(combo(page, "Cliente")).hasValue("Clínica Norte");
        clickButton(page, "Siguiente");
        clickButton(page, "Siguiente");
        clickButton(page, "Crear proyecto");
        assertThat(heading(page, "Web de la clínica")).isVisible();
        assertThat(link(page, "Clínica Norte").first()).isVisible();

        // F4: assign it in the project
        link(page, "Configuración").click();
        pick(combo(page, "Cliente"), "talleres", "Talleres Ibáñez");
        clickButton(page, "Guardar");
        assertThat(page.getByText("Se ha guardado Web de la clínica.")).isVisible();

        // F3: assign one client to many projects
        page.navigate("/projects?q=road");
        tickFirstRow(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Seleccionar los")))
                .click();
        openActions(page, "Acciones", "Asignar clientes…");
        pick(dialogCombo(page, "Cliente"), "talleres", "Talleres Ibáñez");
        assertThat(page.getByText(Pattern.compile("cambian"))).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Asignar a \\d+")))
                .click();
        assertThat(page.getByText(Pattern.compile("Cliente asignado a \\d+ proyectos")))
                .isVisible();
        assertThat(link(page, "Talleres Ibáñez").first()).isVisible();

        // F5: see the client whole
        link(page, "Talleres Ibáñez").first().click();
        assertThat(heading(page, "Talleres Ibáñez")).isVisible();
        assertThat(link(page, "Web de la clínica")).isVisible();
    }

    @Test
    void many_projects_are_assigned_and_taken_back_in_English() {
        var page = signIn(visitor("en"), "editor", "/");
        link(page, "Without client").click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear selection")))
                .isVisible();
        // They are ticked once: neither a reload nor Back does it again, and the page before keeps its address.
        assertThat(page).hasURL(Pattern.compile("/projects\\?client=none$"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/$"));
        page.navigate("/projects?client=none&status=active");
        var before = page.locator(".count").innerText();
        var name = page.locator("vaadin-grid a:visible").first().innerText();
        assertThat(page.locator("vaadin-grid vaadin-checkbox:visible").first().getByRole(AriaRole.CHECKBOX))
                .hasAccessibleName(name);
        tickFirstRow(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Select all")))
                .click();
        openActions(page, "Actions", "Assign clients…");
        pick(dialogCombo(page, "Client"), "alan", "Alan Insurance");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Assign to \\d+")))
                .click();
        assertThat(page.locator(".count")).hasText("No projects");
        // The menu from which that was chosen is no longer there.
        page.waitForFunction("document.activeElement.localName === 'main'");

        clickButton(page, "Undo");

        assertThat(page.locator(".count")).hasText(before);
    }

    @Test
    void a_client_who_is_there_twice_becomes_one_and_two_again() {
        var page = signIn(visitor("es"), "editor", "/finance/contacts?q=bangladesh");
        link(page, "People's Republic of Bangladesh").first().click();
        clickButton(page, "Fusionar…");
        pick(dialogCombo(page, "El contacto que es el mismo"), "afghan", "Government of Afghanistan");
        assertThat(page.getByText(Pattern.compile("pasa.? a People's Republic of Bangladesh")))
                .isVisible();
        Assertions.assertThat(
                        axe(page).include(List.of("vaadin-dialog")).analyze().getViolations())
                .isEmpty();
        clickButton(page, "Fusionar");
        assertThat(page.getByText("se ha fusionado con")).isVisible();

        clickButton(page, "Deshacer");

        assertThat(page.getByText("Deshecho en")).isVisible();
    }

    @Test
    void of_two_people_who_edit_the_same_project_nobody_loses_what_was_typed() {
        var eva = signIn(visitor("es"), "editor", "/projects/7/settings");
        var marta = signIn(visitor("es"), "manager", "/projects/7/settings");
        field(eva, "Descripción").fill("Escrito por Eva");
        field(marta, "Código").fill("MARTA-7");
        clickButton(marta, "Guardar");
        assertThat(marta.getByText(Pattern.compile("Se ha guardado"))).isVisible();

        clickButton(eva, "Guardar");
        assertThat(eva.getByText("Se ha guardado mientras lo editaba")).isVisible();
        clickButton(eva, "Combinar y seguir editando");
        assertThat(field(eva, "Código")).hasValue("MARTA-7");
        assertThat(field(eva, "Descripción")).hasValue("Escrito por Eva");
        clickButton(eva, "Guardar");
        assertThat(eva.getByText(Pattern.compile("Se ha guardado"))).isVisible();

        marta.reload();
        assertThat(field(marta, "Código")).hasValue("MARTA-7");
        assertThat(field(marta, "Descripción")).hasValue("Escrito por Eva");
    }

    @Test
    void who_goes_back_with_something_typed_in_a_dialog_stays_or_goes_and_can_go_on_after_either() {
        var page = signIn(visitor("es"), "editor", "/projects");
        link(page, "Contactos").click();
        clickButton(page, "Añadir cliente");
        type(page, "Nombre", "Medio cliente");
        page.goBack();
        clickButton(page, "Seguir editando");
        assertThat(field(page, "Nombre")).hasValue("Medio cliente");

        page.goBack();
        clickButton(page, "Descartar");
        assertThat(heading(page, "Proyectos")).isVisible();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);

        link(page, "Contactos").click();
        clickButton(page, "Añadir cliente");
        page.goBack();
        assertThat(heading(page, "Proyectos")).isVisible();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        link(page, "Contactos").click();
        assertThat(heading(page, "Contactos")).isVisible();
    }

    @Test
    void who_goes_back_right_after_typing_is_asked() {
        var page = signIn(visitor("es"), "editor", "/projects");
        link(page, "Contactos").click();
        clickButton(page, "Añadir cliente");
        field(page, "Correo electrónico").fill("medio@cliente.example");
        page.goBack();
        clickButton(page, "Seguir editando");
        assertThat(field(page, "Correo electrónico")).hasValue("medio@cliente.example");
    }

    @Test
    void who_goes_elsewhere_with_the_last_key_is_asked() {
        var page = signIn(visitor("es"), "manager", "/projects");
        var ways = List.<Runnable>of(
                () -> link(page, "Actividad").click(),
                () -> link(page, "Finanzas").click(),
                page::goBack);
        for (var way : ways) {
            page.navigate("/projects/15");
            link(page, "Configuración").click();
            field(page, "Nombre").pressSequentially("X");
            way.run();
            clickButton(page, "Descartar");
            assertThat(page).not().hasURL(Pattern.compile("settings"));
        }
    }

    @Test
    void who_loads_the_page_anew_with_the_last_key_is_asked() {
        var page = signIn(visitor("es"), "manager", "/projects/15/settings");
        field(page, "Nombre").pressSequentially("X");
        var asked = new AtomicReference<String>();
        page.onDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("() => setTimeout(() => location.reload())");
        page.waitForCondition(() -> asked.get() != null);

        Assertions.assertThat(asked).hasValue("beforeunload");
        assertThat(field(page, "Nombre")).hasValue(Pattern.compile("X"));
    }

    @Test
    void what_was_typed_last_in_the_wizard_is_kept() {
        var page = signIn(visitor("es"), "manager", "/projects/new");
        field(page, "Nombre").pressSequentially("Rápido");
        link(page, "Actividad").click();
        assertThat(heading(page, "Actividad")).isVisible();
        page.reload();
        assertThat(heading(page, "Actividad")).isVisible();
        page.navigate("/projects/new");

        assertThat(page.getByText(Pattern.compile("Rápido"))).isVisible();
    }

    @Test
    void who_takes_back_by_the_button_in_a_notice_is_told() {
        var page = signIn(visitor("es"), "manager", "/projects/16");
        clickButton(page, "Archivar");
        page.locator("vaadin-notification-card").getByText("Restaurar").click();

        assertThat(page.getByText("Se ha archivado")).hasCount(0);
        page.waitForTimeout(500); // what the browser puts away goes a moment later
        assertThat(page.getByText("Se ha restaurado")).isVisible();
    }

    @Test
    void who_restores_a_project_in_its_banner_goes_on_from_the_page() {
        var page = signIn(visitor("es"), "manager", "/projects/17");
        clickButton(page, "Archivar");
        page.locator(".archived-banner vaadin-button").click();

        assertThat(page.locator(".archived-banner")).isHidden();
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void a_client_that_is_mistyped_is_not_taken_for_none() {
        var page = signIn(visitor("es"), "manager", "/projects/1/settings");
        var client = combo(page, "Cliente");
        assertThat(client).not().hasValue("");
        var before = client.inputValue();

        client.fill("Nadie que se llame así");
        client.press("Enter");
        assertThat(page.getByText("no está en la lista").first()).isVisible();
        clickButton(page, "Guardar");

        assertThat(client).isFocused();
        assertThat(client).hasValue("Nadie que se llame así");
        clickButton(page, "Guardar");
        assertThat(client).hasValue("Nadie que se llame así");
        var elsewhere = page.context().newPage();
        elsewhere.navigate("/projects/1/settings");
        assertThat(combo(elsewhere, "Cliente")).hasValue(before);
    }

    @Test
    void a_reload_in_the_wizard_loses_nothing() {
        var page = signIn(visitor("es"), "admin", "/projects/new");
        field(page, "Nombre").fill("Medio escrito");
        pick(combo(page, "Cliente"), "alan", "Alan Insurance");
        clickButton(page, "Siguiente");
        assertThat(page).hasURL(Pattern.compile("step=2"));
        page.reload();
        clickButton(page, "Atrás");

        assertThat(field(page, "Nombre")).hasValue("Medio escrito");
        assertThat(combo(page, "Cliente")).hasValue("Alan Insurance");
        clickButton(page, "Crear proyecto");
        assertThat(heading(page, "Medio escrito")).isVisible();
        page.goBack();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        // In another tab, as this one may still be going back.
        var other = page.context().newPage();
        other.navigate("/projects?q=medio+escrito");
        assertThat(other.locator(".count")).hasText("1 proyecto");
    }

    @Test
    void a_session_that_ends_in_the_middle_of_the_wizard_loses_nothing() {
        var page = signIn(visitor("es"), "manager", "/projects/new");
        pick(combo(page, "Cliente"), "alan", "Alan Insurance");
        type(page, "Nombre", "A medias");
        endSession(page);
        clickButton(page, "Siguiente");
        page.waitForURL(Pattern.compile("/login"));
        fillIn(page, "manager");

        assertThat(page).hasURL(Pattern.compile("draft=.*step=1"));
        assertThat(field(page, "Nombre")).hasValue("A medias");
        assertThat(combo(page, "Cliente")).hasValue("Alan Insurance");
        clickButton(page, "Siguiente");
        assertThat(page).hasURL(Pattern.compile("step=2"));
        choose(page, "Tipo de presupuesto", "Precio fijo");
        type(page, "Presupuesto", "1234,5");
        endSession(page);
        clickButton(page, "Siguiente");
        page.waitForURL(Pattern.compile("/login"));
        fillIn(page, "manager");

        assertThat(page).hasURL(Pattern.compile("draft=.*step=2"));
        assertThat(field(page, "Presupuesto")).hasValue("1234,5");
        clickButton(page, "Siguiente");
        clickButton(page, "Crear proyecto");
        assertThat(heading(page, "A medias")).isVisible();
        assertThat(link(page, "Alan Insurance").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_count_stays_level_with_the_button_beside_it_while_a_date_is_wrong(int width) {
        var page = signIn(visitor("es", ColorScheme.LIGHT, width), "manager", "/finance/report?period=custom");
        assertThat(page.locator(".count")).hasText(Pattern.compile("cliente"));
        var before = countBelowButton(page);

        var from = page.locator("vaadin-date-picker input").first();
        from.fill("ayer o así");
        from.press("Tab");
        assertThat(page.locator("vaadin-date-picker[invalid]")).isVisible();

        Assertions.assertThat(countBelowButton(page)).isCloseTo(before, Assertions.within(1.0));
    }

    /** How much lower the middle of the text is than that of the button. */
    private static double countBelowButton(Page page) {
        return ((Number) page.evaluate("""
                () => {
                  const middle = box => (box.top + box.bottom) / 2;
                  const count = document.querySelector('.count');
                  const text = document.createRange();
                  text.selectNodeContents(count);
                  const button = count.nextElementSibling;
                  return middle(text.getBoundingClientRect()) - middle(button.getBoundingClientRect());
                }""")).doubleValue();
    }

    /** From a list that is short enough to need no search. */
    @Test
    void a_name_without_a_space_stays_within_the_page() {
        var page = signIn(visitor("es"), "editor", "/projects/9/settings");
        field(page, "Nombre").fill("Desoxirribonucleico".repeat(10));
        clickButton(page, "Guardar");
        assertThat(page.getByText(Pattern.compile("Se ha guardado"))).isVisible();

        page.navigate("/");
        assertStaysWithin(page);
        link(page, "Editado").first().click();
        assertThat(heading(page, "Editado")).isVisible();
        assertStaysWithin(page);
    }

    @Test
    void a_day_is_understood_however_it_is_typed() {
        var page = signIn(visitor("es"), "editor", "/projects/9/settings");
        var start = combo(page, "Inicio");
        var days = Map.of(
                "1/2", "1/2/" + LocalDate.now().getYear(),
                "29.2.24", "29/2/2024",
                "1.2.26", "1/2/2026",
                "29-2-2024", "29/2/2024",
                "29.02.2024", "29/2/2024",
                "010126", "1/1/2026",
                "03042025", "3/4/2025",
                "2026-02-01", "1/2/2026");
        days.forEach((typed, day) -> {
            start.fill(typed);
            start.press("Enter");
            assertThat(start).hasValue(day);
        });

        start.fill("31/2/2026");
        start.press("Enter");
        // Once more in the live region, as long as that is read out.
        assertThat(page.getByText(Pattern.compile("No es una fecha")).first()).isVisible();
    }

    @Test
    void a_day_that_was_typed_is_left_with_tab() {
        var page = signIn(visitor("es"), "editor", "/projects/9/settings");
        combo(page, "Inicio").fill("");
        page.keyboard().type("1/2/2026");
        page.keyboard().press("Tab");

        assertThat(combo(page, "Entrega")).isFocused();
        assertThat(combo(page, "Inicio")).hasValue("1/2/2026");
    }

    @Test
    void enter_in_the_question_whether_to_delete_a_contact_deletes_nothing() {
        var page = signIn(visitor("es"), "editor", "/finance/contacts");
        clickButton(page, "Añadir cliente");
        field(page, "Nombre").fill("Nadie Todavía");
        clickButton(page, "Guardar");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.navigate("/finance/contacts?q=nadie");
        assertThat(link(page, "Nadie Todavía")).isVisible();
        page.locator(".row-menu").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Eliminar…"))
                .click();
        assertThat(page.locator("vaadin-confirm-dialog vaadin-button:focus")).hasText("Cancelar");
        page.keyboard().press("Enter");

        assertThat(page.locator("vaadin-confirm-dialog")).hasCount(0);
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
    }

    @Test
    void a_category_that_nobody_knows_is_named_in_the_filter_in_full() {
        var page = signIn(visitor("es"), "manager", "/projects/1/finance?category=987654321");
        var category = page.locator(".toolbar > vaadin-combo-box input");

        assertThat(category).hasValue("Desconocido");
        Assertions.assertThat(category.evaluate("text => text.scrollWidth - text.clientWidth"))
                .isEqualTo(0);
    }

    private static void assertStaysWithin(Page page) {
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            settle(page);
            assertThat(link(page, "Desoxirribonucleico").first()).isVisible();
            Assertions.assertThat(page.locator("main").evaluate("main => main.scrollWidth - main.clientWidth"))
                    .as("%s in %d pixels", page.url(), width)
                    .isEqualTo(0);
        }
    }

    private static void choose(Page page, String label, String text) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .click();
    }

    /** Types, and waits until the server knows. */
    private static void type(Page page, String label, String text) {
        page.waitForResponse(
                response -> String.valueOf(response.request().postData()).contains(text),
                () -> field(page, label).fill(text));
        settle(page);
    }
}

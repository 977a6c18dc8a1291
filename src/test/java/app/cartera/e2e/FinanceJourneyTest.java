package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an invoice to what the client brings, as who keeps the figures does it. */
class FinanceJourneyTest extends BrowserTest {

    @Test
    void what_is_typed_and_imported_is_what_the_client_brings_on_every_screen_and_in_the_file() throws IOException {
        var page = signIn(visitor("es"), "manager", "/projects");
        clickButton(page, "Crear proyecto");
        field(page, "Nombre").fill("Fábrica de Burgos");
        combo(page, "Cliente").fill("Cerámicas Duero");
        option(page, "Crear un nuevo contacto «Cerámicas Duero»").click();
        clickButton(page, "Guardar");
        assertThat(combo(page, "Cliente")).hasValue("Cerámicas Duero");
        clickButton(page, "Crear proyecto");
        assertThat(heading(page, "Fábrica de Burgos")).isVisible();

        // Typed, with the keyboard alone
        link(page, "Finanzas").last().click();
        var amount = page.locator(".entry-amount input");
        amount.fill("400,25");
        amount.press("Enter");
        assertThat(figures(page)).containsText("400,25");
        assertThat(amount).isFocused();

        // From a file
        clickButton(page, "Importar…");
        page.locator("input[type=file]").setInputFiles(file());
        clickButton(page, "Comprobar");
        assertThat(page.getByText("1 línea no se puede importar")).isVisible();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("Omitir esta línea")))
                .check();
        clickButton(page, "Importar 2 movimientos");
        assertThat(page.getByText("Se han importado 2 movimientos.")).isVisible();

        // What the client brings
        page.navigate("/finance/report?period=all&sort=-costs");
        var grid = page.locator("vaadin-grid");
        assertThat(grid).containsText("Cerámicas Duero");
        assertThat(grid).containsText("1.500");
        assertThat(grid).containsText("400,25");
        assertThat(grid).containsText("1.099,75");
        assertThat(report(page)).contains("Cerámicas Duero;1;1500,00;400,25;1099,75;");
        link(page, "Cerámicas Duero").first().click();
        assertThat(heading(page, "Cerámicas Duero")).isVisible();
        assertThat(figures(page)).containsText("1.099,75");
        assertThat(grid).containsText("1.099,75");

        // And back
        page.navigate("/activity");
        link(page, "Importado").first().click();
        clickButton(page, "Deshacer");
        var undo = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Deshacer")));
        assertThat(undo).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Deshecho en 2 registros.")).isVisible();
        page.navigate("/finance/report?period=all&sort=-costs");
        assertThat(grid).containsText("-400,25");
        assertThat(grid).not().containsText("1.099,75");
    }

    private static FilePayload file() {
        var today = LocalDate.now();
        var lines = """
                Gastos y facturas de Burgos
                Fecha;Ingreso o coste;Importe;Texto
                %1$s;Ingreso;265,50;Visita
                %1$s;Ingreso;1234,50;Horno
                el martes;Coste;12;Tren
                """.formatted(today);
        return new FilePayload("burgos.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator figures(Page page) {
        return page.locator(".figures").first();
    }

    private static String report(Page page) throws IOException {
        var download = page.waitForDownload(() -> {
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Exportar"))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"))
                    .click();
        });
        return Files.readString(download.path());
    }
}

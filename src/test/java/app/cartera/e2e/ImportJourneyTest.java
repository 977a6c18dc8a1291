package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From a spreadsheet to projects with their clients, as a firm begins. */
class ImportJourneyTest extends BrowserTest {

    @Test
    void the_projects_of_a_spreadsheet_come_in_with_their_clients_and_can_be_taken_back() {
        var page = signIn(visitor("es"), "manager", "/projects");
        clickButton(page, "Importar");
        page.locator("input[type=file]").setInputFiles(spreadsheet());
        clickButton(page, "Comprobar");
        assertThat(page.getByText("no hay nada que importar")).isVisible();

        clickButton(page, "Crear estos 2 clientes");
        assertThat(page.getByText("se pueden importar 3 proyectos")).isVisible();
        clickButton(page, "Importar 3 proyectos");
        assertThat(page.getByText("Se han importado 3 proyectos.")).isVisible();

        link(page, "A los proyectos").click();
        page.navigate("/projects?q=pantano");
        var grid = page.locator("vaadin-grid");
        assertThat(grid).containsText("Ayuntamiento de Aldea");
        assertThat(grid).containsText("12.500,00");
        link(page, "Presa del pantano").click();
        assertThat(heading(page, "Presa del pantano")).isVisible();

        page.navigate("/activity");
        link(page, "Importado").first().click();
        clickButton(page, "Deshacer");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Deshacer")))
                .click();
        assertThat(page.getByText("Deshecho en 3 registros.")).isVisible();
        page.navigate("/projects?q=pantano");
        assertThat(page.getByText("Ningún proyecto coincide")).isVisible();
    }

    @Test
    void a_telephone_shows_how_entries_will_be_without_scrolling_sideways_and_gives_the_wrong_lines_in_the_end() {
        var page = signIn(visitor("es", ColorScheme.LIGHT, 360), "manager", "/finance/import");
        page.locator("input[type=file]").setInputFiles(entries());
        clickButton(page, "Comprobar");
        var first = page.locator(".plain-table.stacks");
        assertThat(first).containsText("Rodaje en exteriores de la campaña de otoño");
        Assertions.assertThat(first.evaluate("table => table.scrollWidth <= table.clientWidth"))
                .isEqualTo(true);
        Assertions.assertThat(first.evaluate("table => table.scrollHeight <= table.clientHeight"))
                .isEqualTo(true);
        Assertions.assertThat(graveFaults(axe(page))).isEmpty();

        page.getByText("Omitir esta línea e importar lo demás").click();
        clickButton(page, "Importar 1 movimiento");
        assertThat(page.getByText("Se ha importado 1 movimiento.")).isVisible();
        var wrong = page.waitForDownload(() -> {
            page.getByText("Descargar las líneas incorrectas").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("CSV"))
                    .click();
        });
        Assertions.assertThat(wrong.path())
                .content()
                .contains("Campaña sin nombre")
                .doesNotContain("P-1042");

        clickButton(page, "Deshacer…");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer"))
                .click();
        assertThat(page.locator("vaadin-upload")).isVisible();
    }

    private static FilePayload entries() {
        var lines = """
                Proyecto;Fecha;Gastos;Categoría;Concepto
                Campaña sin nombre;4/3/2026;12;;Nada
                P-1042;4/3/2026;1.250,50;Viajes;Rodaje en exteriores de la campaña de otoño, con todo el equipo
                """;
        return new FilePayload("gastos.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload spreadsheet() {
        var lines = """
                Obra;Cliente;Expediente;Inicio;Presupuesto
                Presa del pantano;Ayuntamiento de Aldea;X-901;1/3/2026;12.500,00
                Camino del pantano;AYUNTAMIENTO DE ALDEA;X-902;;3.000,00
                Molino;Molinos Reunidos;X-903;;
                """;
        return new FilePayload("obras.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8));
    }
}

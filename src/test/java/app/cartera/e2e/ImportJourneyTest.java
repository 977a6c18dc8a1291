package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

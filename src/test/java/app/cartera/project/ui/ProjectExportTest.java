package app.cartera.project.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.ProjectService;
import app.cartera.sheet.ui.ExportMenu;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.MANAGER)
@ViewPackages(classes = ProjectGridView.class)
class ProjectExportTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "Excel"})
    void what_is_shown_becomes_a_file(String format) {
        var alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        create(
                "Web nueva",
                Map.of(
                        "code",
                        "W-1",
                        "clientId",
                        alan,
                        "dueDate",
                        LocalDate.of(2026, 12, 24),
                        "budgetAmount",
                        new BigDecimal("1234.50"),
                        "currency",
                        "USD"));
        create("=2+5", Map.of());
        create("Otra", Map.of());
        open("q=web");
        table().show(ProjectColumn.TAGS, true);

        assertThat(Exported.lines(this, format))
                .containsExactly(
                        "Nombre|Cliente|Código|Estado|Propietario|Entrega|Tipo de presupuesto|Presupuesto|Etiquetas|Moneda",
                        "Web nueva|Alan Insurance|W-1|Activo||2026-12-24|Precio fijo|"
                                + (format.equals("CSV") ? "1234,50" : "1234.5") + "||USD");
    }

    @Test
    void the_order_of_the_screen_is_that_of_the_file() {
        create("=2+5", Map.of("dueDate", LocalDate.of(2026, 1, 1)));
        create("Web", Map.of("dueDate", LocalDate.of(2026, 3, 1)));
        create("App", Map.of("dueDate", LocalDate.of(2026, 2, 1)));
        open("sort=-due");

        assertThat(Exported.lines(this, "CSV").stream().skip(1).map(line -> line.split("\\|")[0]))
                .containsExactly("Web", "App", "=2+5");
    }

    @Test
    void hidden_columns_are_left_out_and_tags_are_there_once_shown() {
        create("Web", Map.of("tags", Set.of("Solar", "Norte")));
        open("");
        Stream.of(ProjectColumn.values())
                .filter(ProjectColumn::isOptional)
                .forEach(column -> table().show(column, column == ProjectColumn.TAGS));

        assertThat(Exported.lines(this, "CSV")).containsExactly("Nombre|Etiquetas", "Web|Norte, Solar");
    }

    @Test
    @SignedIn(Role.EDITOR)
    void there_is_no_money_in_the_file_of_an_editor() {
        create("Web", Map.of("budgetAmount", new BigDecimal("987654")));
        open("");

        for (var format : List.of("CSV", "Excel")) {
            assertThat(Exported.lines(this, format))
                    .hasSize(2)
                    .first()
                    .asString()
                    .doesNotContain("Presupuesto", "Moneda");
            find(Dialog.class).all().forEach(Dialog::close);
        }
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_exports_too() {
        open("");

        assertThat(Exported.lines(this, "CSV")).hasSize(1);
    }

    @Test
    void a_file_that_is_complete_is_told_and_the_dialog_goes() {
        create("Web", Map.of());
        open("");
        Exported.lines(this, "Excel");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(500);

        poll();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(notice()).contains("cartera-proyectos-" + LocalDate.now() + ".xlsx está completo: 1 fila.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void cancel_ends_it() {
        open("");
        new MenuBarTester<>(find(ExportMenu.class).single().getContent()).clickItem("Exportar", "CSV");

        test(find(Button.class).withText("Cancelar").single()).click();
        poll();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(Notification.class).exists()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_download_that_the_browser_breaks_off_is_told_and_the_dialog_goes() {
        open("");
        new MenuBarTester<>(find(ExportMenu.class).single().getContent()).clickItem("Exportar", "CSV");

        assertThatException().isThrownBy(() -> Exported.fetch(this, new BrokenOff()));
        poll();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(notice()).startsWith("La descarga de cartera-proyectos-").contains("se ha interrumpido");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    private static class BrokenOff extends OutputStream {

        @Override
        public void write(int each) throws IOException {
            throw new IOException("broken off");
        }
    }

    private void open(String query) {
        UI.getCurrent().navigate(ProjectGridView.class, QueryParameters.fromString(query));
        roundTrip();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .flatMap(notification -> notification.getChildren())
                .map(child -> child.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }

    private ProjectsTable table() {
        return find(ProjectsTable.class).single();
    }

    private void create(String name, Map<String, ?> values) {
        projects.create(with(named(name), values));
    }
}

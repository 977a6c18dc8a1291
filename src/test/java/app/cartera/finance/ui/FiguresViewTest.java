package app.cartera.finance.ui;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.project.ProjectService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
class FiguresViewTest extends SpringBrowserlessTest {

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @SignedIn(Role.ADMIN)
    void an_admin_checks_the_figures_as_often_as_wanted() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        entries.post(TestEntries.revenue(projects.create(named("Web")).id(), "300"));
        UI.getCurrent().navigate(FiguresView.class);

        for (var time = 0; time < 2; time++) {
            test(find(Button.class).withText("Comprobar cifras").single()).click();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("1 proyecto y su cliente comprobados: todas las cifras son las de los movimientos.");
        }
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_wrong_is_told_in_the_singular_and_in_the_plural() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        var revenue = TestEntries.revenue(projects.create(named("Web")).id(), "300");
        entries.post(TestEntries.with(revenue, Map.of("date", LocalDate.of(2025, 5, 3))));
        projects.create(named("App"));
        entities.flush();
        UI.getCurrent().navigate(FiguresView.class);

        jdbc.update("update project_figures set costs = 7 where revenue > 0");
        assertThat(checked())
                .isEqualTo(
                        "2 proyectos y sus clientes comprobados: las cifras de 1 proyecto y de 0 clientes, y 0 totales"
                                + " de todos los clientes, diferían de los movimientos y se han corregido.");

        jdbc.update("update client_year set costs = 7 where attribution = 'THEN'");
        assertThat(checked()).contains(": las cifras de 0 proyectos y de 1 cliente, y 0 totales de");

        jdbc.update("update firm_year set costs = 7 where attribution = 'THEN' and entry_year = 2025");
        assertThat(checked()).contains(" y 1 total de todos los clientes, diferían");
    }

    private String checked() {
        test(find(Button.class).withText("Comprobar cifras").single()).click();
        return find(Paragraph.class).all().getLast().getText();
    }

    @Test
    @SignedIn(Role.MANAGER)
    void others_do_not_get_there() {
        UI.getCurrent().navigate("settings/figures");

        assertThat(find(FiguresView.class).exists()).isFalse();
    }
}

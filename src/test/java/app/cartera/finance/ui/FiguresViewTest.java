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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class FiguresViewTest extends SpringBrowserlessTest {

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

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
                    .contains("1 proyectos y sus clientes comprobados: todas las cifras son las de los movimientos.");
        }
    }

    @Test
    @SignedIn(Role.MANAGER)
    void others_do_not_get_there() {
        UI.getCurrent().navigate("settings/figures");

        assertThat(find(FiguresView.class).exists()).isFalse();
    }
}

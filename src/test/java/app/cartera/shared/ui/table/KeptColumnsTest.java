package app.cartera.shared.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.popover.Popover;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.ADMIN)
class KeptColumnsTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    long project;
    long client;

    @BeforeEach
    void speak_spanish() {
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
        client = contacts.create(ContactForm.newClient("Alan")).id();
        project = projects.create(TestProjects.named("Web")).id();
    }

    @ParameterizedTest
    @CsvSource({
        "finance/contacts, Nombre legal, legalName, false",
        "finance/contacts, Ciudad, CITY, true",
        "finance/report, Costes, COSTS, true",
        "projects/%1$d/finance, Categoría, CATEGORY, true",
        "finance/contacts/%2$d, Propietario, OWNER, false",
        "activity, Cambio, changes, true"
    })
    void a_column_that_is_shown_or_hidden_stays_so(String address, String title, String key, boolean before) {
        open(address);
        assertThat(isShown(key)).isEqualTo(before);

        choose(title);
        assertThat(isShown(key)).isEqualTo(!before);

        UI.getCurrent().navigate("");
        open(address);
        assertThat(isShown(key)).isEqualTo(!before);

        choose(title);
        assertThat(isShown(key)).isEqualTo(before);
    }

    private void open(String address) {
        UI.getCurrent().navigate(address.formatted(project, client));
        roundTrip();
    }

    private boolean isShown(String key) {
        var column = find(Grid.class).single().getColumnByKey(key);
        return column != null && column.isVisible();
    }

    /** Ticks the column, or unticks it. */
    private void choose(String title) {
        var chooser = find(ColumnChooser.class).single().getContent();
        var choices = find(Popover.class)
                .withCondition(popover -> chooser.equals(popover.getTarget()))
                .single();
        choices.setOpened(true);
        test(find(Checkbox.class, choices)
                        .withCondition(choice -> title.equals(choice.getLabel()))
                        .single())
                .click();
        choices.setOpened(false);
    }
}

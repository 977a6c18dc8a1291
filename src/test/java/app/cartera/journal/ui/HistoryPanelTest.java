package app.cartera.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Values;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.MANAGER)
class HistoryPanelTest extends SpringBrowserlessTest {

    @Autowired
    History history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    HistoryPanel panel;

    @BeforeEach
    void show_a_panel() {
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
        panel = new HistoryPanel(history, currentUser);
        UI.getCurrent().add(panel);
    }

    @Test
    void values_are_told_in_the_words_and_formats_of_the_reader() {
        var alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        var form = projects.create(Values.with(projects.newProject(null), Map.of("name", "Web")));
        projects.save(Values.with(
                form,
                Map.of(
                        "clientId",
                        alan,
                        "status",
                        ProjectStatus.CLOSED,
                        "dueDate",
                        LocalDate.of(2026, 12, 12),
                        "billable",
                        false,
                        "budgetType",
                        BudgetType.FIXED_PRICE,
                        "budgetAmount",
                        new BigDecimal("40000.50"))));

        panel.show(RecordType.PROJECT, form.id());

        assertThat(lines(0))
                .containsExactlyInAnyOrder(
                        "Cliente: – → Alan Insurance",
                        "Estado: Activo → Cerrado",
                        "Entrega: – → 12 dic 2026",
                        "Facturable: Sí → No",
                        "Tipo de presupuesto: Sin límite → Precio fijo",
                        "Presupuesto: – → 40.000,50");
    }

    @Test
    void the_latest_comes_first_and_more_is_shown_on_demand() {
        var form = contacts.create(ContactForm.newClient("Alan"));
        for (var i = 1; i <= 24; i++) {
            form = contacts.save(Values.with(form, Map.of("city", "Ciudad " + i)));
        }
        panel.show(RecordType.CONTACT, form.id());
        assertThat(entries()).hasSize(20);
        assertThat(lines(0)).containsExactly("Ciudad: Ciudad 23 → Ciudad 24");

        test(find(Button.class, panel).withText("Mostrar más").single()).click();

        assertThat(entries()).hasSize(25);
        assertThat(find(Button.class, panel).withText("Mostrar más").exists()).isFalse();
    }

    @Test
    void it_leads_to_all_that_was_done_to_the_record() {
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        panel.show(RecordType.CONTACT, alan);

        var all = find(RouterLink.class, panel)
                .withText("Toda la actividad de este registro")
                .single();

        assertThat(all.getHref()).isEqualTo("activity?record=contact%3A" + alan);
    }

    @Test
    void undo_is_offered_where_there_is_something_to_go_back_to() {
        var undone = new ArrayList<Long>();
        var form = contacts.create(ContactForm.newClient("Alan"));
        contacts.save(Values.with(form, Map.of("city", "Vigo")));
        panel.onUndo(entry -> undone.add(entry.operationId()));
        panel.show(RecordType.CONTACT, form.id());

        test(find(Button.class, panel).withText("Deshacer").single()).click();
        assertThat(undone).hasSize(1);

        // Who thinks better of it can still do it then.
        test(find(Button.class, panel).withText("Deshacer").single()).click();
        assertThat(undone).hasSize(2);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void where_nothing_was_done_the_panel_says_so() {
        panel.show(RecordType.CONTACT, -1);

        assertThat(entries()).isEmpty();
        assertThat(find(com.vaadin.flow.component.html.Paragraph.class, panel)
                        .single()
                        .getText())
                .isEqualTo("Todavía no se ha hecho nada con esto.");
    }

    private List<ListItem> entries() {
        return find(OrderedList.class, panel).all().stream()
                .flatMap(list -> list.getChildren())
                .map(ListItem.class::cast)
                .toList();
    }

    private List<String> lines(int entry) {
        return find(ListItem.class, entries().get(entry)).all().stream()
                .filter(item -> item != entries().get(entry))
                .map(item ->
                        find(Span.class, item).all().stream().map(Span::getText).collect(Collectors.joining()))
                .toList();
    }
}

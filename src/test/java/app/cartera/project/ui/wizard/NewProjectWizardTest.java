package app.cartera.project.ui.wizard;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserName;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.project.BudgetType;
import app.cartera.project.DraftService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.ui.ProjectGridView;
import app.cartera.project.ui.ProjectView;
import app.cartera.shared.ui.field.AmountField;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
class NewProjectWizardTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    DraftService drafts;

    @Autowired
    ClientChoices clients;

    @Autowired
    ContactService contacts;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    @Test
    void a_project_is_created_in_three_steps() {
        var acme = client("Acme");
        open("");
        type("Nombre", "Web nueva");
        find(ContactPicker.class).single().setValue(acme);
        click("Siguiente");
        assertThat(step()).isEqualTo("Detalles financieros");
        budgetType(BudgetType.FIXED_PRICE);
        test(find(AmountField.class).single()).setValue("1234,5");
        click("Siguiente");

        assertThat(step()).isEqualTo("Resumen");
        assertThat(text()).contains("Web nueva", "Acme", "Precio fijo", "1.234,50", "Marta Gestora");
        click("Crear proyecto");

        assertThat(getCurrentView()).isInstanceOf(ProjectView.class);
        assertThat(text()).contains("Se ha creado Web nueva.");
        var created = only();
        assertThat(created.clientId()).isEqualTo(acme);
        assertThat(created.budgetType()).isEqualTo(BudgetType.FIXED_PRICE);
        assertThat(created.budgetAmount()).isEqualByComparingTo("1234.50");
        assertThat(drafts.latest()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void tags_are_kept_in_the_draft_and_shown_in_the_summary() {
        open("");
        type("Nombre", "Web nueva");
        var tags = (MultiSelectComboBox<String>) find(MultiSelectComboBox.class).single();
        ComponentUtil.fireEvent(tags, new CustomValueSetEvent<>(tags, true, "Solar"));
        roundTrip();

        assertThat(drafts.find(drafts.latest().orElseThrow()).orElseThrow().tags())
                .containsExactly("Solar");
        click("Siguiente");
        click("Siguiente");
        assertThat(text()).contains("Etiquetas", "Solar");
        click("Crear proyecto");
        assertThat(only().tags()).containsExactly("Solar");
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_owner_that_is_typed_is_kept_in_the_draft() {
        open("");
        var owner = (ComboBox<UserName>)
                find(ComboBox.class).withLabel("Propietario").single();
        ComponentUtil.fireEvent(owner, new CustomValueSetEvent<>(owner, true, "eva"));
        roundTrip();

        var kept = drafts.find(drafts.latest().orElseThrow()).orElseThrow();
        assertThat(kept.ownerId()).isEqualTo(owner.getValue().id());
        assertThat(owner.getValue().name()).isEqualTo("Eva Editora");
    }

    @Test
    void a_name_is_enough_to_create_from_the_first_step() {
        open("");
        type("Nombre", "Solo un nombre");
        click("Crear proyecto");

        assertThat(only().name()).isEqualTo("Solo un nombre");
    }

    @Test
    void without_a_name_the_field_says_so() {
        open("");
        click("Crear proyecto");
        assertThat(field("Nombre").isInvalid()).isTrue();
        assertThat(field("Nombre").getErrorMessage()).isNotBlank();
        click("Siguiente");

        assertThat(step()).isEqualTo("Información básica");
        assertThat(projects.count(ProjectFilter.NONE)).isZero();
    }

    @Test
    void a_name_that_cannot_be_seen_is_refused_at_the_field() {
        open("");
        type("Nombre", "\u00a0\u200b");
        click("Crear proyecto");

        assertThat(field("Nombre").getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(projects.count(ProjectFilter.NONE)).isZero();
    }

    @Test
    void an_error_of_the_first_step_leads_back_to_it() {
        projects.create(with(named("Otro"), Map.of("code", "X-1")));
        open("");
        type("Nombre", "Nuevo");
        type("Código", "x-1");
        click("Siguiente");
        click("Siguiente");
        click("Crear proyecto");

        assertThat(step()).isEqualTo("Información básica");
        assertThat(field("Código").getErrorMessage()).startsWith("El código x-1 es del proyecto «Otro».");
        assertThat(field("Nombre").getValue()).isEqualTo("Nuevo");
    }

    @Test
    void going_back_loses_nothing() {
        open("");
        type("Nombre", "Nuevo");
        click("Siguiente");
        budgetType(BudgetType.TIME_AND_MATERIALS);
        click("Atrás");
        assertThat(field("Nombre").getValue()).isEqualTo("Nuevo");
        click("Siguiente");

        assertThat(budgetType().getValue()).isEqualTo(BudgetType.TIME_AND_MATERIALS);
    }

    @Test
    void a_reload_loses_nothing_and_stays_in_the_step() {
        open("");
        type("Nombre", "Nuevo");
        test(find(DatePicker.class).withLabel("Inicio").single()).setValue(LocalDate.of(2026, 12, 1));
        click("Siguiente");
        budgetType(BudgetType.FIXED_PRICE);
        test(find(AmountField.class).single()).setValue("12,30");

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(step()).isEqualTo("Detalles financieros");
        assertThat(find(AmountField.class).single().amount())
                .hasValueSatisfying(typed -> assertThat(typed).isEqualByComparingTo("12.30"));
        click("Atrás");
        assertThat(field("Nombre").getValue()).isEqualTo("Nuevo");
        assertThat(find(DatePicker.class).withLabel("Inicio").single().getValue())
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void coming_back_offers_the_draft_to_go_on_with() {
        open("");
        type("Nombre", "A medias");
        UI.getCurrent().navigate("projects");

        open("");
        assertThat(text()).contains("Estaba creando «A medias» y no ha terminado.");
        click("Continuar con el borrador");

        assertThat(field("Nombre").getValue()).isEqualTo("A medias");
    }

    @Test
    void of_two_that_are_begun_at_once_neither_loses_what_is_typed() {
        var here = new Draft(drafts, projects, clients);
        var there = new Draft(drafts, projects, clients);
        here.begin(null);
        there.begin(null);

        here.keep(with(here.begun(), Map.of("name", "Web")));
        there.keep(with(there.begun(), Map.of("name", "Shop")));

        assertThat(here.create(with(here.begun(), Map.of("name", "Web"))).name())
                .isEqualTo("Web");
        assertThat(there.create(with(there.begun(), Map.of("name", "Shop"))).name())
                .isEqualTo("Shop");
    }

    @Test
    void nothing_is_left_over_of_what_was_only_looked_at() {
        open("");

        assertThat(drafts.latest()).isEmpty();
    }

    @Test
    void starting_anew_throws_the_draft_away() {
        open("");
        type("Nombre", "A medias");
        UI.getCurrent().navigate("projects");

        open("");
        click("Empezar de nuevo");
        assertThat(field("Nombre").getValue()).isEmpty();
        UI.getCurrent().navigate("projects");
        open("");

        assertThat(text()).doesNotContain("A medias");
    }

    @Test
    void what_is_typed_stays_when_the_page_is_shown_in_another_language() {
        open("");
        type("Nombre", "A medias");

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(field("Nombre").getValue()).isEqualTo("A medias");
    }

    @Test
    void what_is_typed_in_one_tab_stays_when_another_starts_again() {
        open("");
        type("Nombre", "A medias");
        drafts.discard(drafts.latest().orElseThrow());

        type("Nombre", "Casi entero");
        click("Crear proyecto");

        assertThat(only().name()).isEqualTo("Casi entero");
    }

    @Test
    void the_address_can_choose_the_client() {
        var acme = client("Acme");
        open("client=" + acme);
        assertThat(find(ContactPicker.class).single().getValue()).isEqualTo(acme);
        type("Nombre", "De Acme");
        click("Crear proyecto");

        assertThat(only().clientId()).isEqualTo(acme);
    }

    @Test
    void an_address_chooses_no_client_that_is_not_there() {
        open("client=999999999");
        assertThat(find(ContactPicker.class).single().getValue()).isNull();
        type("Nombre", "De nadie");
        click("Crear proyecto");

        assertThat(only().clientId()).isNull();
    }

    @Test
    void a_draft_is_gone_on_with_when_its_client_was_deleted_meanwhile() {
        var acme = client("Acme");
        open("client=" + acme);
        type("Nombre", "De Acme");
        UI.getCurrent().navigate("projects");
        contacts.delete(acme);

        open("");
        click("Continuar con el borrador");
        assertThat(find(ContactPicker.class).single().getValue()).isNull();
        click("Crear proyecto");

        assertThat(only().name()).isEqualTo("De Acme");
    }

    @Test
    void who_goes_on_with_a_draft_that_has_become_a_project_elsewhere_is_told_so_and_keeps_the_client() {
        open("");
        type("Nombre", "A medias");
        UI.getCurrent().navigate("projects");
        var acme = client("Acme");
        open("client=" + acme);
        drafts.discard(drafts.latest().orElseThrow());

        click("Continuar con el borrador");

        assertThat(text()).contains("Este borrador ya no está");
        assertThat(find(ContactPicker.class).single().getValue()).isEqualTo(acme);
    }

    @Test
    void the_back_button_after_creating_creates_no_second_project() {
        open("");
        type("Nombre", "Uno");
        var draft = drafts.latest().orElseThrow();
        click("Crear proyecto");

        open("draft=" + draft + "&step=3");

        assertThat(getCurrentView()).isInstanceOf(ProjectGridView.class);
        assertThat(text()).contains("su proyecto ya se creó");
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(1);
    }

    @Test
    void who_comes_to_the_summary_without_a_currency_reads_it_and_is_told_when_creating() {
        open("");
        type("Nombre", "Uno");
        click("Siguiente");
        budgetType(BudgetType.FIXED_PRICE);
        test(find(AmountField.class).single()).setValue("5000");
        find(ComboBox.class).withLabel("Moneda").single().setValue(null);
        var draft = drafts.latest().orElseThrow();

        open("draft=" + draft + "&step=3");
        assertThat(step()).isEqualTo("Resumen");
        click("Crear proyecto");

        assertThat(step()).isEqualTo("Detalles financieros");
        assertThat(find(ComboBox.class).withLabel("Moneda").single().isInvalid())
                .isTrue();
        assertThat(projects.count(ProjectFilter.NONE)).isZero();
    }

    @Test
    void what_was_pasted_is_kept_however_long_it_is() {
        open("");
        type("Nombre", "Uno");
        test(find(TextArea.class).single()).setValue("ñ".repeat(100_000));

        assertThat(drafts.find(drafts.latest().orElseThrow()).orElseThrow().description())
                .hasSize(100_000);
    }

    @Test
    void a_project_created_in_another_tab_is_not_created_again() {
        open("");
        type("Nombre", "Uno");
        var draft = drafts.latest().orElseThrow();
        drafts.create(draft, drafts.find(draft).orElseThrow());

        click("Crear proyecto");

        assertThat(getCurrentView()).isInstanceOf(ProjectGridView.class);
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(1);
    }

    @Test
    void an_editor_is_asked_for_no_amount() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        open("");
        type("Nombre", "Sin dinero");
        click("Siguiente");

        assertThat(find(AmountField.class).exists()).isFalse();
        assertThat(find(ComboBox.class).withLabel("Moneda").exists()).isFalse();
        click("Siguiente");
        assertThat(text()).doesNotContain("Presupuesto |");
        click("Crear proyecto");
        assertThat(only().name()).isEqualTo("Sin dinero");
    }

    @Test
    void a_viewer_gets_no_wizard() {
        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        open("");

        assertThat(getCurrentView()).isNotInstanceOf(NewProjectWizard.class);
    }

    @Test
    void no_step_asks_more_of_the_database_when_there_is_more_in_it() {
        projects.create(with(named("Proyecto"), Map.of("clientId", client("Cliente"))));
        var few = queriesOfEachStep();
        IntStream.range(0, 60)
                .forEach(i ->
                        projects.create(with(named("Proyecto " + i), Map.of("clientId", client("Cliente " + i)))));

        assertThat(queriesOfEachStep()).isEqualTo(few).first().isNotEqualTo(0L);
    }

    /** Opening, typing, both steps on, one back, and creating. */
    private List<Long> queriesOfEachStep() {
        entities.flush();
        entities.clear();
        return List.of(
                QueryCount.of(() -> open("")),
                QueryCount.of(() -> type("Nombre", "Nuevo")),
                QueryCount.of(() -> click("Siguiente")),
                QueryCount.of(() -> click("Siguiente")),
                QueryCount.of(() -> click("Atrás")),
                QueryCount.of(() -> click("Crear proyecto")));
    }

    @Test
    void the_view_survives_a_restart() {
        open("");

        SerializationDebugUtil.assertSerializable(find(NewProjectWizard.class).single());
    }

    private void open(String parameters) {
        UI.getCurrent().navigate("projects/new", QueryParameters.fromString(parameters));
        roundTrip();
    }

    private String step() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getElement().hasAttribute("aria-current"))
                .map(ListItem::getText)
                .collect(Collectors.joining());
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private Select<BudgetType> budgetType() {
        return find(Select.class).withLabel("Tipo de presupuesto").single();
    }

    private void budgetType(BudgetType type) {
        test(budgetType()).selectItem(budgetType().getItemLabelGenerator().apply(type));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String text() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private ProjectForm only() {
        var rows = projects.page(ProjectFilter.NONE, PageRequest.of(0, 10));
        assertThat(rows).hasSize(1);
        return projects.overview(rows.getFirst().id()).data();
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }
}

package app.cartera.project.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.project.BudgetType;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Values;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.field.AmountField;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.JsonNodeFactory;

@ViewTest
@SignedIn(Role.MANAGER)
class ProjectSettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    AtOnce later;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    ProjectForm project;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        project = projects.create(with(
                named("Website relaunch"),
                Map.of("code", "P-1042", "budgetAmount", new BigDecimal("40000"), "description", "Todo nuevo")));
    }

    @Test
    void the_page_of_a_project_tells_all_there_is_to_know() {
        open("");

        assertThat(find(H1.class).single().getText()).isEqualTo("Website relaunch");
        assertThat(text()).contains("P-1042", "Activo", "40.000", "Todo nuevo", "Precio fijo", "Creado");
    }

    @Test
    void giving_the_project_a_client_in_its_settings_is_saved_with_it() {
        var acme = contacts.create(ContactForm.newClient("Acme")).id();
        open("/settings");

        find(ContactPicker.class).single().setValue(acme);
        type("Nombre", "Web nueva");
        click("Guardar");

        assertThat(saved().clientId()).isEqualTo(acme);
        assertThat(saved().name()).isEqualTo("Web nueva");
        assertThat(text()).contains("Se ha guardado Web nueva.");
        assertThat(find(H1.class).single().getText()).isEqualTo("Web nueva");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Web nueva");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_is_saved() {
        open("/settings");
        type("Nombre", " ");
        date("Inicio", LocalDate.of(2026, 5, 3));
        date("Entrega", LocalDate.of(2026, 5, 2));
        click("Guardar");

        assertThat(field("Nombre").isInvalid()).isTrue();
        assertThat(find(DatePicker.class).withLabel("Entrega").single().getErrorMessage())
                .startsWith("La fecha de entrega es anterior");
        assertThat(saved()).isEqualTo(project);
    }

    @Test
    void a_code_of_another_project_is_refused_at_the_code() {
        projects.create(with(named("Otro"), Map.of("code", "X-1")));
        open("/settings");
        type("Código", "x-1");
        click("Guardar");

        assertThat(field("Código").getErrorMessage())
                .isEqualTo("El código x-1 es del proyecto «Otro». Elija otro o déjelo vacío.");
    }

    @Test
    void yen_have_no_decimals() {
        project = projects.save(with(project, Map.of("currency", "JPY")));
        open("/settings");
        var amount = find(AmountField.class).single();
        test(amount).setValue("10,50");
        click("Guardar");

        assertThat(amount.getErrorMessage()).isEqualTo("JPY no tiene decimales.");
        assertThat(saved().budgetAmount()).isEqualByComparingTo("40000");
    }

    @Test
    void a_budget_is_read_as_it_was_meant_or_refused_and_never_as_another_amount() {
        open("/settings");
        var amount = find(AmountField.class).single();
        test(amount).setValue("40000.50");
        click("Guardar");
        assertThat(saved().budgetAmount()).isEqualByComparingTo("40000.50");

        test(amount).setValue("1e5");
        click("Guardar");
        assertThat(amount.getErrorMessage()).isEqualTo("No es un importe: escríbalo como 1234,56");
        assertThat(amount.getValue()).isEqualTo("1e5");

        test(amount).setValue("500 $");
        click("Guardar");
        assertThat(amount.getErrorMessage()).isEqualTo("Aquí pone $, pero la moneda es EUR");
        assertThat(amount.getHelperText()).isNullOrEmpty();
        assertThat(saved().budgetAmount()).isEqualByComparingTo("40000.50");
    }

    @Test
    @SuppressWarnings("unchecked")
    void without_a_limit_there_is_no_budget_to_type() {
        open("/settings");
        var amount = find(AmountField.class).single();
        var type = (Select<BudgetType>)
                find(Select.class).withLabel("Tipo de presupuesto").single();

        test(type).selectItem("Sin límite");

        assertThat(amount.isEnabled()).isFalse();
        assertThat(amount.isEmpty()).isTrue();
        click("Guardar");
        assertThat(saved().budgetAmount()).isNull();
        test(type).selectItem("Precio fijo");
        assertThat(amount.isEnabled()).isTrue();
    }

    @Test
    void leaving_with_something_typed_asks_first() {
        open("/settings");
        type("Nombre", "Otra cosa");

        UI.getCurrent().navigate("projects");
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(ProjectSettingsView.class);

        test(find(ConfirmDialog.class).single()).reject();
        assertThat(getCurrentView()).isInstanceOf(ProjectGridView.class);
        assertThat(saved().name()).isEqualTo("Website relaunch");
    }

    @Test
    void two_clients_of_one_name_are_told_apart_where_two_people_chose_one_each() {
        var inMadrid = clientIn("Madrid");
        open("/settings");
        projects.save(with(saved(), Map.of("clientId", clientIn("Bilbao"))));

        find(ContactPicker.class).single().setValue(inMadrid);
        click("Guardar");

        var choices = (RadioButtonGroup<?>) find(RadioButtonGroup.class).single();
        assertThat(labels(choices))
                .containsExactly("Lo que escribió usted: Zeta (Madrid)", "Lo de la otra persona: Zeta (Bilbao)");
    }

    private long clientIn(String city) {
        return Objects.requireNonNull(contacts.create(Values.with(ContactForm.newClient("Zeta"), Map.of("city", city)))
                .id());
    }

    private static <T> List<String> labels(RadioButtonGroup<T> choices) {
        return choices.getListDataView()
                .getItems()
                .map(choices.getItemLabelGenerator()::apply)
                .toList();
    }

    @Test
    void settings_that_take_long_to_save_leave_the_page_alive() {
        open("/settings");
        type("Nombre", "Web nueva");
        later.hold();
        click("Guardar");

        assertThat(find(WaitingBar.class).exists()).isTrue();
        assertThat(find(Button.class).withText("Guardar").single().isEnabled()).isFalse();
        assertThat(field("Nombre").isEnabled()).isFalse();
        assertThat(field("Nombre").getValue()).isEqualTo("Web nueva");
        UI.getCurrent().navigate("projects");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .startsWith("Lo que ha escrito se está guardando.");
        test(find(ConfirmDialog.class).single()).confirm();

        letGo();
        assertThat(find(WaitingBar.class).exists()).isFalse();
        assertThat(saved().name()).isEqualTo("Web nueva");
        assertThat(text()).contains("Se ha guardado Web nueva.");
        assertThat(find(Button.class).withText("Guardar").single().isEnabled()).isTrue();
        assertThat(field("Nombre").isEnabled()).isTrue();
        UI.getCurrent().navigate("projects");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void what_is_refused_before_one_says_to_leave_all_the_same_is_not_lost_without_a_question() {
        open("/settings");
        type("Nombre", "Web nueva");
        later.hold();
        click("Guardar");
        projects.archive(id());
        UI.getCurrent().navigate("projects");
        letGo();
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .isEqualTo("No se ha guardado.");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(field("Nombre").getValue()).isEqualTo("Web nueva");
    }

    @Test
    void what_somebody_saves_while_this_waits_is_not_written_over() {
        open("/settings");
        type("Nombre", "Web nueva");
        later.hold();
        click("Guardar");
        projects.save(with(project, Map.of("code", "NEW-1")));
        letGo();

        assertThat(text()).contains("Marta Gestora lo ha cambiado");
        click("Combinar y seguir editando");
        click("Guardar");
        assertThat(saved().name()).isEqualTo("Web nueva");
        assertThat(saved().code()).isEqualTo("NEW-1");
    }

    @Test
    void discarding_brings_back_what_is_saved() {
        open("/settings");
        type("Nombre", "Otra cosa");
        click("Descartar cambios");

        assertThat(field("Nombre").getValue()).isEqualTo("Website relaunch");
    }

    @Test
    void two_people_who_change_different_fields_both_keep_their_work() {
        open("/settings");
        type("Nombre", "Web nueva");
        projects.save(with(project, Map.of("code", "NEW-1", "status", ProjectStatus.DRAFT)));

        click("Guardar");
        assertThat(text()).contains("Marta Gestora lo ha cambiado").contains("P-1042");
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(saved().name()).isEqualTo("Web nueva");
        assertThat(saved().code()).isEqualTo("NEW-1");
        assertThat(saved().status()).isEqualTo(ProjectStatus.DRAFT);
    }

    @Test
    void an_assignment_is_undone_from_the_history() {
        var acme = contacts.create(ContactForm.newClient("Acme")).id();
        bulk.apply(bulk.preview(
                new BulkRequest(new BulkChange.AssignClient(acme), new ProjectSelection.Picked(Set.of(id())), false)));
        open("");

        click("Deshacer");
        assertThat(text()).contains("1 registro vuelve a como estaba");
        test(find(Button.class).withText("Deshacer").all().getLast()).click();

        assertThat(saved().clientId()).isNull();
        assertThat(text()).contains("Deshecho en 1 registro.");
    }

    @Test
    void an_editor_sees_no_amount_and_changes_none() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        open("");
        assertThat(text()).doesNotContain("40.000", "Presupuesto |");

        open("/settings");
        assertThat(find(AmountField.class).exists()).isFalse();
        assertThat(budgetType().isEnabled()).isFalse();
        assertThat(budgetType().getHelperText()).isEqualTo("Lo cambian quienes ven los importes.");
        type("Nombre", "Web nueva");
        click("Guardar");

        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        assertThat(saved().budgetAmount()).isEqualByComparingTo("40000");
        assertThat(saved().name()).isEqualTo("Web nueva");
    }

    @Test
    void a_budget_that_was_without_a_limit_for_a_moment_has_its_amount_again() {
        open("/settings");

        test(budgetType()).selectItem("Sin límite");
        assertThat(find(AmountField.class).single().isEmpty()).isTrue();
        test(budgetType()).selectItem("Tiempo y materiales");
        click("Guardar");

        assertThat(saved().budgetType()).isEqualTo(BudgetType.TIME_AND_MATERIALS);
        assertThat(saved().budgetAmount()).isEqualByComparingTo("40000");
    }

    @Test
    void an_editor_who_comes_after_another_budget_is_told_of_a_change_and_of_no_amount() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        open("/settings");
        type("Nombre", "Web nueva");
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        projects.save(with(project, Map.of("budgetAmount", new BigDecimal(50_000))));
        SecurityContextHolder.setContext(people.as(Role.EDITOR));

        click("Guardar");
        assertThat(text()).contains("Desde que lo abrió, se ha cambiado.").doesNotContain("50.000");
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(saved().name()).isEqualTo("Web nueva");
    }

    @Test
    void a_viewer_reads_the_settings_and_changes_nothing() {
        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        open("/settings");

        assertThat(find(Button.class).withText("Guardar").exists()).isFalse();
        assertThat(field("Nombre").isReadOnly()).isTrue();
        assertThat(find(ContactPicker.class).single().isReadOnly()).isTrue();
        assertThat(find(Select.class).all()).allMatch(Select::isReadOnly);
    }

    @Test
    void a_project_that_does_not_exist_is_not_found() {
        UI.getCurrent().navigate("projects/99999999999999999999");

        assertThat(text()).contains("No encontrado");
    }

    @Test
    void a_long_history_with_many_clients_asks_no_more_of_the_database() {
        giveAnotherClient(1);
        giveAnotherClient(2);
        var few = queries();
        IntStream.range(3, 40).forEach(this::giveAnotherClient);

        assertThat(queries()).isEqualTo(few).doesNotContain(0L);
    }

    private void giveAnotherClient(int i) {
        var client = contacts.create(ContactForm.newClient("Cliente " + i)).id();
        project = projects.save(with(project, Map.of("clientId", client, "code", "P-" + i)));
    }

    /** Of the page and of the settings. */
    private List<Long> queries() {
        entities.flush();
        entities.clear();
        return List.of(QueryCount.of(() -> open("")), QueryCount.of(() -> open("/settings")));
    }

    @Test
    void the_views_survive_a_restart() {
        open("");
        SerializationDebugUtil.assertSerializable(find(ProjectView.class).single());
        open("/settings");
        SerializationDebugUtil.assertSerializable(
                find(ProjectSettingsView.class).single());
    }

    @Test
    void tags_are_chosen_or_typed_and_saved_with_the_project() {
        projects.create(with(named("Otro"), Map.of("tags", Set.of("Energía solar"))));
        open("/settings");

        test(tags()).selectItem("Energía solar");
        confirm("  Nueva ");
        confirm("nueva");
        click("Guardar");

        assertThat(saved().tags()).containsExactly("Energía solar", "Nueva");
        open("");
        assertThat(text()).contains("Nueva", "Etiqueta Nueva: ", "añadida");
    }

    @Test
    void a_tag_that_was_typed_and_not_confirmed_is_there_when_the_field_is_left() {
        open("/settings");

        typeTag("Sin confirmar", true);
        typeTag("", false);
        click("Guardar");

        assertThat(saved().tags()).containsExactly("Sin confirmar");
    }

    @Test
    void a_tag_that_was_typed_and_cleared_is_no_tag() {
        open("/settings");

        typeTag("Sin", true);
        typeTag("", true);
        typeTag("", false);
        click("Guardar");

        assertThat(saved().tags()).isEmpty();
    }

    @Test
    void a_tag_that_is_too_long_is_said_at_the_field() {
        open("/settings");

        confirm("Una etiqueta que no cabe de ninguna manera");

        assertThat(tags().getErrorMessage())
                .isEqualTo("«Una etiqueta que no cabe de ninguna manera» es demasiado largo. Una etiqueta tiene como"
                        + " máximo 30 caracteres.");
        assertThat(tags().isInvalid()).isTrue();
        assertThat(tags().getValue()).isEmpty();
    }

    @Test
    void the_tags_of_two_people_are_both_kept() {
        open("/settings");
        confirm("Lo mío");
        projects.save(with(project, Map.of("tags", Set.of("Lo suyo"))));

        click("Guardar");
        assertThat(text()).contains("Etiqueta Lo suyo: añadida");
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(saved().tags()).containsExactly("Lo mío", "Lo suyo");
    }

    @Test
    void an_archived_project_is_read_only_until_it_is_restored() {
        open("/settings");
        click("Archivar");

        assertThat(text()).contains("Este proyecto está archivado", "Archivado", "Se ha archivado Website relaunch.");
        assertThat(field("Nombre").isReadOnly()).isTrue();
        assertThat(tags().isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Guardar").exists()).isFalse();

        test(find(Button.class).withText("Restaurar").all().getFirst()).click();
        roundTrip();
        type("Nombre", "Web nueva");
        click("Guardar");
        assertThat(saved().name()).isEqualTo("Web nueva");
        assertThat(projects.overview(id()).row().archived()).isFalse();
    }

    @Test
    void archiving_that_has_to_wait_is_done_once_and_leaves_the_page_one_has_gone_to_as_it_is() {
        var other = projects.create(named("Otro")).id();
        open("");
        later.hold();
        click("Archivar");
        click("Archivar");
        UI.getCurrent().navigate("projects/" + other + "/settings");
        roundTrip();
        assertThat(find(WaitingBar.class).exists()).isTrue();
        type("Nombre", "A medias");

        letGo();
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("Se ha archivado Website relaunch.");
        assertThat(field("Nombre").getValue()).isEqualTo("A medias");
        assertThat(find(WaitingBar.class).exists()).isFalse();
        assertThat(projects.overview(id()).row().archived()).isTrue();
    }

    @Test
    void restoring_from_the_notice_shows_on_the_page_one_has_gone_to_meanwhile() {
        open("");
        click("Archivar");
        UI.getCurrent().navigate("projects/" + id() + "/settings");
        roundTrip();
        assertThat(field("Nombre").isReadOnly()).isTrue();

        var notice = find(Notification.class).single();
        test(find(Button.class).from(notice).withText("Restaurar").single()).click();
        roundTrip();

        assertThat(text()).contains("Se ha restaurado Website relaunch.");
        assertThat(field("Nombre").isReadOnly()).isFalse();
    }

    @Test
    void what_was_typed_while_somebody_archived_the_project_is_not_lost() {
        open("/settings");
        type("Nombre", "Web nueva");
        projects.archive(id());

        click("Guardar");
        assertThat(text()).contains("«Website relaunch» está archivado: se puede leer, pero no cambiar.");
        assertThat(field("Nombre").getValue()).isEqualTo("Web nueva");

        click("Restaurar");
        click("Guardar");
        assertThat(saved().name()).isEqualTo("Web nueva");
    }

    @Test
    void a_viewer_sees_that_a_project_is_archived_and_restores_nothing() {
        projects.archive(id());
        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        open("");

        assertThat(text()).contains("Este proyecto está archivado");
        assertThat(find(Button.class).withText("Restaurar").exists()).isFalse();
        assertThat(find(Button.class).withText("Archivar").exists()).isFalse();
    }

    private TagsField tags() {
        return find(TagsField.class).single();
    }

    private void confirm(String typed) {
        ComponentUtil.fireEvent(tags(), new CustomValueSetEvent<>(tags(), true, typed));
        roundTrip();
    }

    /** As the browser tells what is in the field, and whether the field has the focus. */
    private void typeTag(String text, boolean focused) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail.value", text)
                .put("element.hasAttribute('focused')", focused);
        var field = tags().getElement();
        field.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(field, "filter-changed", data));
        roundTrip();
    }

    private void open(String tab) {
        UI.getCurrent().navigate("projects/" + id() + tab);
        UI.getCurrent().refreshCurrentRoute(true);
        roundTrip();
    }

    private void letGo() {
        later.letGo();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    private long id() {
        return project.id();
    }

    private ProjectForm saved() {
        return projects.overview(id()).data();
    }

    @SuppressWarnings("unchecked")
    private Select<BudgetType> budgetType() {
        return (Select<BudgetType>)
                find(Select.class).withLabel("Tipo de presupuesto").single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private void date(String label, LocalDate date) {
        test(find(DatePicker.class).withLabel(label).single()).setValue(date);
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
}

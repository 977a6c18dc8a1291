package app.cartera.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.table.RowMenuTester;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.EDITOR)
@ViewPackages(classes = ContactsView.class)
class ContactsViewTest extends SpringBrowserlessTest {

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void speak_spanish() {
        UI.getCurrent().setLocale(Locale.of("es"));
    }

    @Test
    void creating_a_client_puts_it_into_the_list_at_once() {
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan Insurance");
        test(field("Correo electrónico")).setValue("eva@alan.example");
        test(button("Guardar")).click();

        assertThat(find(ContactDialog.class).exists()).isFalse();
        assertThat(names()).containsExactly("Alan Insurance");
        assertThat(notices()).contains("Se ha guardado Alan Insurance.");
        var saved = contacts.page(ContactFilter.PICKABLE, org.springframework.data.domain.PageRequest.of(0, 5));
        assertThat(saved)
                .extracting("name", "email")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Alan Insurance", "eva@alan.example"));
    }

    @Test
    void saving_twice_in_a_row_saves_once() {
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan Insurance");
        var save = button("Guardar");

        save.click();
        save.click();

        assertThat(names()).containsExactly("Alan Insurance");
    }

    @Test
    void a_contact_without_name_is_refused_at_the_field() {
        open("");
        test(button("Añadir cliente")).click();
        test(button("Guardar")).click();

        assertThat(field("Nombre").isInvalid()).isTrue();
        assertThat(field("Nombre").getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(contacts.count(ContactFilter.NONE)).isZero();
    }

    @Test
    void a_name_that_cannot_be_seen_is_refused_at_the_field_and_nothing_typed_is_lost() {
        for (var unseen : List.of("\u00a0", "\u200b \ufeff")) {
            open("");
            test(button("Añadir cliente")).click();
            test(field("Nombre")).setValue(unseen);
            test(field("Correo electrónico")).setValue("eva@alan.example\u00a0");
            test(button("Guardar")).click();

            assertThat(field("Nombre").getErrorMessage()).isEqualTo("Rellene este campo");
            assertThat(field("Correo electrónico").isInvalid()).isFalse();
            assertThat(field("Correo electrónico").getValue()).startsWith("eva@alan.example");
            assertThat(contacts.count(ContactFilter.NONE)).isZero();
            find(ContactDialog.class).single().close();
        }
    }

    @Test
    void a_wrong_email_or_phone_is_refused_at_the_field_and_nothing_typed_is_lost() {
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan Insurance");
        test(field("Correo electrónico")).setValue("eva@");
        test(field("Teléfono")).setValue("12");
        test(button("Guardar")).click();

        assertThat(field("Correo electrónico").getErrorMessage()).startsWith("No es una dirección de correo");
        assertThat(field("Teléfono").getErrorMessage()).startsWith("No es un número de teléfono");
        assertThat(field("Nombre").getValue()).isEqualTo("Alan Insurance");
        assertThat(button("Guardar").isEnabled()).isTrue();

        test(field("Correo electrónico")).setValue("eva@alan.example");
        test(field("Teléfono")).setValue("+34 912 345 678");
        test(button("Guardar")).click();
        assertThat(names()).containsExactly("Alan Insurance");
    }

    @Test
    void a_likely_duplicate_is_shown_while_typing_and_does_not_block() {
        create("Acme", Map.of("taxId", "B12345674", "city", "Madrid"));
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("ACMÉ");

        var link = find(Anchor.class, find(LikelyDuplicates.class).single()).single();
        assertThat(link.getText()).isEqualTo("Acme");
        assertThat(link.getTarget()).contains("_blank");

        roundTrip();
        test(button("Guardar")).click();
        assertThat(names()).containsExactly("Acme", "ACMÉ");
    }

    @Test
    void a_likely_duplicate_that_turns_up_only_with_the_save_is_seen_before_it_is_saved() {
        create("Acme", Map.of("taxId", "B12345674"));
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan");
        typeAndSaveAtOnce(field("NIF"), "B12345674");

        assertThat(names()).containsExactly("Acme");
        assertThat(find(Paragraph.class, find(LikelyDuplicates.class).single())
                        .single()
                        .getText())
                .isEqualTo("Aún no se ha guardado: ¿es alguno de estos? Si no, guarde otra vez.");

        test(button("Guardar")).click();
        assertThat(names()).containsExactly("Acme", "Alan");
    }

    /** In one request, as by Enter in the field. */
    private void typeAndSaveAtOnce(TextField field, String typed) {
        var save = button("Guardar");
        var before = field.getValue();
        field.setValue(typed);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
        save.click();
        roundTrip();
    }

    @Test
    void a_wrong_vat_number_warns_under_the_field_and_does_not_block() {
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Acme");
        test(field("NIF")).setValue("ESB12345678");

        assertThat(field("NIF").getHelperText()).startsWith("No es un NIF-IVA de España");
        assertThat(field("NIF").isInvalid()).isFalse();
        test(button("Guardar")).click();
        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void a_contact_that_is_neither_client_nor_vendor_warns() {
        open("");
        test(button("Añadir cliente")).click();
        test(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "Cliente")
                        .single())
                .click();

        assertThat(find(com.vaadin.flow.component.html.Div.class)
                        .withText("Ni cliente ni proveedor: no se le podrán asignar proyectos.")
                        .exists())
                .isTrue();
    }

    @Test
    void leaving_a_form_with_something_typed_asks_first() {
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan");
        test(button("Cancelar")).click();

        var question = find(ConfirmDialog.class).single();
        assertThat(test(question).getHeader()).isEqualTo("¿Descartar lo escrito?");
        test(question).confirm();
        assertThat(field("Nombre").getValue()).isEqualTo("Alan");

        test(button("Cancelar")).click();
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(find(ContactDialog.class).exists()).isFalse();
    }

    @Test
    void going_elsewhere_with_something_typed_asks_first_and_goes_only_if_it_may_be_lost() {
        var acme = create("Acme", Map.of());
        open("");
        test(button("Añadir cliente")).click();
        test(field("Nombre")).setValue("Alan");

        UI.getCurrent().navigate("finance/contacts/" + acme);
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(field("Nombre").getValue()).isEqualTo("Alan");
        assertThat(getCurrentView()).isInstanceOf(ContactsView.class);

        UI.getCurrent().navigate("finance/contacts/" + acme);
        test(find(ConfirmDialog.class).single()).reject();
        roundTrip();
        assertThat(find(ContactDialog.class).exists()).isFalse();
        assertThat(getCurrentView()).isInstanceOf(ClientDetailView.class);
    }

    @Test
    void the_address_says_what_is_shown() {
        create("Seguros Ibáñez", Map.of("city", "Vigo"));
        create("Seguros Acme", Map.of("city", "Avilés"));
        create("Otro", Map.of());
        var old = create("Seguros Antiguos", Map.of());
        contacts.archive(old);

        open("?q=seg&type=client&sort=-city");
        assertThat(names()).containsExactly("Seguros Ibáñez", "Seguros Acme");

        open("?archived=true");
        assertThat(names()).containsExactly("Seguros Antiguos");

        open("?type=nonsense&sort=nonsense");
        assertThat(names()).containsExactly("Otro", "Seguros Acme", "Seguros Ibáñez");

        create("OTRO", Map.of());
        open("?repeated=true");
        assertThat(names()).containsExactly("Otro", "OTRO");
    }

    @Test
    void typing_narrows_the_list_and_the_count() {
        create("Seguros Ibáñez", Map.of());
        create("Acme", Map.of());
        open("");
        assertThat(names()).hasSize(2);

        test(find(TextField.class).single()).setValue("ibanez");

        assertThat(names()).containsExactly("Seguros Ibáñez");
        assertThat(find(Span.class).withText("1 contacto").exists()).isTrue();
    }

    @Test
    void what_was_found_stays_when_the_page_is_shown_in_another_language() {
        create("Seguros Ibáñez", Map.of());
        create("Acme", Map.of());
        open("");
        test(find(TextField.class).single()).setValue("ibanez");

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(find(TextField.class).single().getValue()).isEqualTo("ibanez");
        assertThat(names()).containsExactly("Seguros Ibáñez");
    }

    @Test
    void where_nothing_matches_the_filters_can_be_cleared() {
        create("Acme", Map.of());
        open("?q=nadie");
        assertThat(names()).isEmpty();

        test(find(Button.class, grid().getEmptyStateComponent()).single()).click();

        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void archiving_from_the_row_takes_it_out_and_restoring_brings_it_back() {
        var acme = create("Acme", Map.of());
        open("");

        assertThat(menu().items()).containsExactly("Editar", "Fusionar…", "Archivar", "Eliminar…");
        choose("Archivar");
        assertThat(names()).isEmpty();
        assertThat(contacts.overview(acme).archived()).isTrue();

        open("?archived=true");
        assertThat(menu().items()).containsExactly("Editar", "Fusionar…", "Restaurar", "Eliminar…");
        choose("Restaurar");
        assertThat(contacts.overview(acme).archived()).isFalse();
    }

    @Test
    void a_contact_without_projects_is_deleted_after_asking() {
        create("Acme", Map.of());
        open("");

        choose("Eliminar…");
        assertThat(names()).containsExactly("Acme");
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(names()).isEmpty();
    }

    /** The browser gives the focus to the button that confirms. */
    @Test
    void enter_in_the_question_whether_to_delete_a_contact_deletes_nothing() {
        create("Acme", Map.of());
        open("");

        choose("Eliminar…");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();

        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void what_has_been_deleted_meanwhile_is_told_by_its_name_and_leaves_the_list() {
        for (var act : List.of("Editar", "Archivar", "Eliminar…")) {
            var acme = create("Acme", Map.of());
            open("");
            var menu = menu();
            contacts.delete(acme);

            menu.clickItem(act);
            find(ConfirmDialog.class).all().forEach(question -> test(question).reject());
            roundTrip();

            assertThat(notices()).contains("Acme se ha eliminado mientras tanto.");
            assertThat(names()).isEmpty();
            find(Notification.class).all().forEach(Notification::close);
        }
    }

    @Test
    void a_contact_that_is_deleted_while_somebody_edits_it_is_told_by_its_name_and_what_was_typed_stays() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Editar");
        test(field("Ciudad")).setValue("Vigo");
        contacts.delete(acme);

        test(button("Guardar")).click();

        assertThat(find(RefusedText.class).single().getElement().getTextRecursively())
                .isEqualTo("Acme se ha eliminado mientras tanto.");
        assertThat(field("Ciudad").getValue()).isEqualTo("Vigo");
    }

    @Test
    void the_number_of_projects_is_read_out_with_whose_they_are() {
        var acme = create("Acme", Map.of());
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));
        open("");
        assertThat(projectsOfFirst()).isEqualTo("1 proyecto de Acme");

        projects.create(Values.with(projects.newProject(acme), Map.of("name", "App")));
        open("");
        assertThat(projectsOfFirst()).isEqualTo("2 proyectos de Acme");
    }

    @Test
    void deleting_the_client_of_projects_offers_to_archive_it_at_once() {
        var acme = create("Acme", Map.of());
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "App")));
        open("");

        choose("Eliminar…");
        var offer = find(ConfirmDialog.class).single();
        assertThat(test(offer).getHeader()).isEqualTo("No se puede eliminar Acme");
        assertThat(test(offer).getText())
                .isEqualTo(
                        "Acme tiene 2 proyectos en uso, cuyo historial lo necesita. Archívelo: así ya no se podrá elegir.");
        assertThat(offer.getElement().getProperty("rejectButtonVisible", false)).isFalse();
        test(offer).confirm();

        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void deleting_a_client_that_has_got_a_project_meanwhile_offers_to_archive_it() {
        var acme = create("Acme", Map.of());
        open("");
        var menu = menu();
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));

        menu.clickItem("Eliminar…");
        var offer = find(ConfirmDialog.class).single();
        assertThat(test(offer).getHeader()).isEqualTo("No se puede eliminar Acme");
        test(offer).confirm();

        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void deleting_a_client_that_gets_a_project_while_the_question_is_open_offers_to_archive_it() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Eliminar…");
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));

        test(find(ConfirmDialog.class).single()).reject();
        var offer = find(ConfirmDialog.class).single();
        assertThat(test(offer).getHeader()).isEqualTo("No se puede eliminar Acme");
        test(offer).confirm();

        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void deleting_the_client_of_archived_projects_alone_says_so_at_once_and_offers_to_archive_it() {
        var acme = create("Acme", Map.of());
        archivedProject(acme, "Web");
        archivedProject(acme, "App");
        open("");

        choose("Eliminar…");
        var offer = find(ConfirmDialog.class).single();
        assertThat(test(offer).getHeader()).isEqualTo("No se puede eliminar Acme");
        assertThat(test(offer).getText())
                .isEqualTo("Acme tiene 2 proyectos archivados, cuyo historial lo necesita."
                        + " Archívelo: así ya no se podrá elegir.");
        test(offer).confirm();

        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void deleting_an_archived_client_of_an_archived_project_says_so_at_once_and_offers_nothing() {
        var acme = create("Acme", Map.of());
        archivedProject(acme, "Web");
        contacts.archive(acme);
        open("?archived=true");

        choose("Eliminar…");
        var refusal = find(ConfirmDialog.class).single();
        assertThat(test(refusal).getText())
                .isEqualTo("Acme tiene 1 proyecto archivado, cuyo historial lo necesita."
                        + " Ya está archivado y no se puede elegir.");
        assertThat(refusal.getElement().getProperty("confirmText")).isEqualTo("Cerrar");
    }

    @Test
    void deleting_a_contact_that_was_the_client_of_a_project_is_refused_at_once() {
        var acme = create("Acme", Map.of());
        var web = projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));
        entities.flush();
        projects.save(Values.with(projects.overview(web.id()).data(), Map.of("clientId", create("Berta", Map.of()))));
        open("");

        choose("Eliminar…");
        assertThat(test(find(ConfirmDialog.class).single()).getText())
                .startsWith("Acme es, o fue, el cliente de un proyecto");
    }

    private void archivedProject(long client, String name) {
        var created = projects.create(Values.with(projects.newProject(client), Map.of("name", name)));
        entities.flush();
        projects.archive(created.id());
        entities.flush();
    }

    @Test
    void deleting_an_archived_client_of_a_project_tells_that_it_is_archived_already_and_offers_nothing() {
        var acme = create("Acme", Map.of());
        projects.create(Values.with(projects.newProject(acme), Map.of("name", "Web")));
        contacts.archive(acme);
        open("?archived=true");

        choose("Eliminar…");
        var refusal = find(ConfirmDialog.class).single();
        assertThat(test(refusal).getHeader()).isEqualTo("No se puede eliminar Acme");
        assertThat(test(refusal).getText())
                .isEqualTo("Acme tiene 1 proyecto en uso, cuyo historial lo necesita."
                        + " Ya está archivado y no se puede elegir.");
        assertThat(refusal.getElement().getProperty("confirmText")).isEqualTo("Cerrar");
        assertThat(refusal.getElement().getProperty("cancelButtonVisible", false))
                .isFalse();
        test(refusal).confirm();

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(notices()).isEmpty();
        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void two_people_editing_the_same_contact_lose_nothing() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Editar");
        test(field("Correo electrónico")).setValue("mine@acme.example");
        test(field("Ciudad")).setValue("Vigo");

        var theirs = contacts.overview(acme).data();
        contacts.save(Values.with(theirs, Map.of("city", "Madrid", "legalName", "Acme S.A.")));
        test(button("Guardar")).click();
        test(button("Combinar y seguir editando")).click();

        assertThat(field("Nombre legal").getValue()).isEqualTo("Acme S.A.");
        assertThat(field("Ciudad").getValue()).isEqualTo("Vigo");
        test(button("Guardar")).click();
        var saved = contacts.overview(acme).data();
        assertThat(saved.email()).isEqualTo("mine@acme.example");
        assertThat(saved.legalName()).isEqualTo("Acme S.A.");
        assertThat(saved.city()).isEqualTo("Vigo");
    }

    @Test
    void that_a_contact_was_archived_meanwhile_is_told() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Editar");
        test(field("Ciudad")).setValue("Vigo");
        contacts.archive(acme);

        test(button("Guardar")).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).containsExactly("Archivado: No → Sí");
        test(button("Combinar y seguir editando")).click();
        test(button("Guardar")).click();
        assertThat(contacts.overview(acme).data().city()).isEqualTo("Vigo");
        assertThat(contacts.overview(acme).archived()).isTrue();
    }

    @Test
    void cancelling_the_merge_keeps_what_was_typed() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Editar");
        test(field("Ciudad")).setValue("Vigo");
        contacts.save(Values.with(contacts.overview(acme).data(), Map.of("city", "Madrid")));
        test(button("Guardar")).click();
        var dialog = find(app.cartera.journal.ui.StaleFormDialog.class).single();

        test(find(Button.class, dialog).withText("Cancelar").single()).click();

        assertThat(field("Ciudad").getValue()).isEqualTo("Vigo");
        assertThat(contacts.overview(acme).data().city()).isEqualTo("Madrid");

        test(button("Cancelar")).click();
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void what_was_given_up_for_what_another_saved_is_not_asked_for() {
        var acme = create("Acme", Map.of());
        open("");
        choose("Editar");
        test(field("Ciudad")).setValue("Vigo");
        contacts.save(Values.with(contacts.overview(acme).data(), Map.of("city", "Madrid")));
        test(button("Guardar")).click();

        test(button("Descartar lo mío")).click();

        assertThat(field("Ciudad").getValue()).isEqualTo("Madrid");
        assertThat(find(ContactDialog.class).single().getElement().getAttribute("data-unsaved"))
                .isEqualTo("no");
        test(button("Cancelar")).click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void a_country_that_is_none_is_told_and_not_saved_as_nothing() {
        var acme = create("Acme", Map.of("country", "ES"));
        open("");
        choose("Editar");
        var country = find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "País")
                .single();
        ComponentUtil.fireEvent(country, new CustomValueSetEvent<>(country, true, "Narnia"));
        test(button("Guardar")).click();

        assertThat(country.getErrorMessage()).startsWith("«Narnia» no está en la lista");
        assertThat(contacts.overview(acme).data().country()).isEqualTo("ES");

        ComponentUtil.fireEvent(country, new CustomValueSetEvent<>(country, true, "portugal"));
        test(button("Guardar")).click();
        assertThat(contacts.overview(acme).data().country()).isEqualTo("PT");
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_reads_and_is_offered_no_change() {
        open("");

        assertThat(find(Button.class).withText("Añadir cliente").exists()).isFalse();
        assertThat(grid().getColumns()).hasSize(8);
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .isEqualTo("Todavía no hay contactos.");
    }

    @Test
    void a_page_takes_the_same_number_of_queries_however_many_contacts_it_shows() {
        IntStream.range(0, 3).forEach(i -> create("Pocos " + i, Map.of()));
        open("");
        entities.flush();
        open("?q=pocos");
        var few = QueryCount.of(() -> shown().toList());
        IntStream.range(0, 40).forEach(i -> create("Muchos " + i, Map.of()));
        entities.flush();
        open("?q=muchos");

        assertThat(QueryCount.of(() -> shown().toList())).isEqualTo(few).isEqualTo(4);
    }

    @Test
    void the_width_given_to_a_column_is_remembered() {
        create("Acme", Map.of());
        open("");
        grid().getColumnByKey("CITY").setWidth("222px").setFlexGrow(0);
        ComponentUtil.fireEvent(grid(), new ColumnResizeEvent<>(grid(), true, "CITY"));

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(grid().getColumnByKey("CITY").getWidth()).isEqualTo("222px");
    }

    @Test
    void the_session_can_be_kept() {
        create("Acme", Map.of());
        open("");
        test(button("Añadir cliente")).click();

        SerializationDebugUtil.assertSerializable(find(ContactsView.class).single());
        SerializationDebugUtil.assertSerializable(find(ContactDialog.class).single());
    }

    @Test
    void what_is_filtered_becomes_a_file() {
        contacts.create(Values.with(
                ContactForm.newClient("Alan Insurance"),
                Map.ofEntries(
                        Map.entry("taxId", "B12345674"),
                        Map.entry("email", "eva@alan.example"),
                        Map.entry("phone", "911 23 45 67"),
                        Map.entry("website", "alan.example"),
                        Map.entry("street", "Calle Mayor 1"),
                        Map.entry("postalCode", "28013"),
                        Map.entry("city", "Madrid"),
                        Map.entry("region", "Madrid"),
                        Map.entry("country", "ES"),
                        Map.entry("notes", "Paga a 30 días"))));
        contacts.create(ContactForm.newClient("Ana Seguros"));
        contacts.create(ContactForm.newClient("Banco Sol"));
        open("q=a&sort=-name");

        for (var format : List.of("CSV", "Excel")) {
            assertThat(Exported.lines(this, format))
                    .containsExactly(
                            "Nombre|Nombre legal|Cliente|Proveedor|NIF|Correo electrónico|Teléfono|Sitio web|Calle"
                                    + "|Código postal|Ciudad|Provincia|País|Notas|Proyectos",
                            "Ana Seguros||Sí|No|||||||||||0",
                            "Alan Insurance||Sí|No|B12345674|eva@alan.example|911 23 45 67|alan.example|Calle Mayor 1"
                                    + "|28013|Madrid|Madrid|España|Paga a 30 días|0");
            find(Dialog.class).all().forEach(Dialog::close);
        }
    }

    private void open(String query) {
        UI.getCurrent().navigate(ContactsView.class, QueryParameters.fromString(query.replace("?", "")));
        names();
    }

    private long create(String name, Map<String, ?> values) {
        return contacts.create(Values.with(ContactForm.newClient(name), values)).id();
    }

    private ContactGrid grid() {
        return find(ContactGrid.class).single();
    }

    private List<String> names() {
        return shown().map(line -> line.contact().name()).toList();
    }

    /** The first page of the table, as it is filtered and sorted. */
    @SuppressWarnings("unchecked")
    private Stream<ContactGrid.Line> shown() {
        var grid = grid();
        var query = (Query<ContactGrid.Line, Object>) grid.getDataCommunicator().buildQuery(0, 50);
        return ((DataProvider<ContactGrid.Line, Object>) grid.getDataProvider()).fetch(query);
    }

    /** From the menu of the first row. */
    private void choose(String act) {
        menu().clickItem(act);
    }

    private RowMenuTester<ContactGrid.Line> menu() {
        return new RowMenuTester<>(grid(), shown().findFirst().orElseThrow());
    }

    private String projectsOfFirst() {
        return ((Anchor) test(grid()).getCellComponent(0, 5)).getAriaLabel().orElseThrow();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .flatMap(notice -> find(Span.class, notice).all().stream())
                .map(Span::getText)
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}

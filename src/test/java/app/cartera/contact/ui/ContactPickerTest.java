package app.cartera.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.shared.Values;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.EDITOR)
@ViewPackages(classes = ContactsView.class)
class ContactPickerTest extends SpringBrowserlessTest {

    @Autowired
    ContactService contacts;

    @Autowired
    ClientChoices clients;

    @Autowired
    EntityManager entities;

    @Autowired
    CurrentUser currentUser;

    ContactPicker picker;

    @BeforeEach
    void show_a_picker() {
        UI.getCurrent().setLocale(Locale.of("es"));
        picker = new ContactPicker("Cliente", clients, currentUser);
        UI.getCurrent().add(picker);
    }

    @Test
    void typing_words_finds_clients_that_can_be_picked() {
        var ibanez = create("Seguros Ibáñez");
        create("Acme");
        contacts.archive(create("Seguros Ibarra"));

        type("ibanez seg");
        assertThat(suggestions()).containsExactly("Seguros Ibáñez", "Crear un nuevo contacto «ibanez seg»");

        choose("Seguros Ibáñez");
        assertThat(picker.getValue()).isEqualTo(ibanez);
        assertThat(picker.client().orElseThrow().name()).isEqualTo("Seguros Ibáñez");
    }

    @Test
    void before_typing_the_clients_chosen_last_come_first_and_once() {
        create("Ábaco");
        var beta = create("Beta");
        create("Casa");
        picker.setValue(beta);
        clients.remember(beta);

        assertThat(suggestions()).containsExactly("Beta", "Ábaco", "Casa", "Crear un nuevo contacto");
    }

    @Test
    void a_client_picked_here_comes_first_in_the_next_picker() {
        create("Ábaco");
        create("Beta");

        choose("Beta");

        assertThat(clients.recent()).extracting("name").containsExactly("Beta");
    }

    @Test
    void every_stretch_of_the_list_follows_on_the_one_before() {
        IntStream.range(0, 23).forEach(i -> create("Cliente %02d".formatted(i)));
        clients.remember(clients.stretch("", 20, 1).getFirst().id());
        clients.remember(clients.stretch("", 10, 1).getFirst().id());

        var whole = clients.stretch("", 0, 100);
        for (var size : List.of(1, 5, 7)) {
            var stretches = IntStream.iterate(0, from -> from < 23, from -> from + size)
                    .boxed()
                    .flatMap(from -> clients.stretch("", from, size).stream())
                    .toList();
            assertThat(stretches).isEqualTo(whole).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_contact_created_from_the_picker_is_picked_by_itself_and_saved_once() {
        type("Alan Insurance");
        choose("Crear un nuevo contacto «Alan Insurance»");

        assertThat(picker.getValue()).isNull();
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Nombre")
                        .single()
                        .getValue())
                .isEqualTo("Alan Insurance");
        test(find(Button.class).withText("Guardar").single()).click();

        assertThat(contacts.count(ContactFilter.NONE)).isEqualTo(1);
        var client = picker.client().orElseThrow();
        assertThat(client.name()).isEqualTo("Alan Insurance");
        assertThat(client.client()).isTrue();
        assertThat(picker.getValue()).isEqualTo(client.id());
        assertThat(find(ContactDialog.class).exists()).isFalse();
        assertThat(clients.recent()).extracting("name").containsExactly("Alan Insurance");
    }

    @Test
    void a_client_that_is_typed_is_picked_and_one_that_there_is_not_is_told() {
        var acme = create("Acme");
        var norte = create("Clínica Norte");
        create("Clínica Sur");

        leave("acme");
        assertThat(picker.getValue()).isEqualTo(acme);
        leave("norte");
        assertThat(picker.getValue()).isEqualTo(norte);

        leave("Zzz");
        assertThat(picker.getValue()).isNull();
        assertThat(picker.isInvalid()).isTrue();
        assertThat(ChoiceBox.isUnknown(picker)).isTrue();
        leave("clínica");
        assertThat(picker.isInvalid()).isTrue();

        create("Acme");
        leave("acme");
        assertThat(picker.getValue()).isNull();
        assertThat(ChoiceBox.isUnknown(picker)).isTrue();
    }

    @Test
    void what_has_neither_letter_nor_digit_means_no_client_but_the_one_that_is_called_so() {
        create("Acme");
        for (var typed : List.of("-", "?", "´", "  ")) {
            leave(typed);
            assertThat(picker.getValue()).isNull();
            assertThat(ChoiceBox.isUnknown(picker)).isTrue();
        }

        var unnamed = create("?");
        leave("?");
        assertThat(picker.getValue()).isEqualTo(unnamed);
    }

    private void leave(String typed) {
        ComponentUtil.fireEvent(box(), new CustomValueSetEvent<>(box(), true, typed));
    }

    @Test
    void giving_up_the_new_contact_keeps_the_client_that_was_there() {
        var acme = create("Acme");
        picker.setValue(acme);

        type("Otro");
        choose("Crear un nuevo contacto «Otro»");
        test(find(Button.class).withText("Cancelar").single()).click();

        assertThat(picker.getValue()).isEqualTo(acme);
        assertThat(contacts.count(ContactFilter.NONE)).isEqualTo(1);
    }

    @Test
    void an_archived_client_stays_shown_where_it_is_but_is_not_offered() {
        var old = create("Antiguo");
        contacts.archive(old);

        picker.setValue(old);

        assertThat(picker.getValue()).isEqualTo(old);
        assertThat(box().getItemLabelGenerator().apply(box().getValue())).isEqualTo("Antiguo (archivado)");
        assertThat(suggestions()).containsExactly("Crear un nuevo contacto");
    }

    @Test
    void namesakes_are_told_apart_by_tax_id_and_city() {
        contacts.create(Values.with(ContactForm.newClient("Acme"), Map.of("taxId", "B12345674", "city", "Madrid")));

        assertThat(clients.stretch("acme", 0, 1).getFirst().details()).isEqualTo("B12345674 · Madrid");
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_is_not_offered_to_create_one() {
        type("Nadie");

        assertThat(suggestions()).isEmpty();
    }

    @Test
    void clearing_the_picker_leaves_no_client() {
        picker.setValue(create("Acme"));

        tester().selectItem(null);

        assertThat(picker.getValue()).isNull();
    }

    @Test
    void what_is_offered_takes_the_same_number_of_queries_however_many_clients_there_are() {
        IntStream.range(0, 3).forEach(i -> create("Cliente %02d".formatted(i)));
        choose("Cliente 00");
        var few = queries();
        IntStream.range(3, 40).forEach(i -> create("Cliente %02d".formatted(i)));

        assertThat(queries()).isEqualTo(few).doesNotContain(0L);
    }

    /** Before anything is typed and while something is, when one is picked, and when one is typed. */
    private List<Long> queries() {
        entities.flush();
        return List.of(
                QueryCount.of(() -> suggestions("")),
                QueryCount.of(() -> suggestions("cliente")),
                QueryCount.of(() -> choose("Cliente 01")),
                QueryCount.of(() -> leave("cliente 02")));
    }

    @Test
    void the_session_can_be_kept() {
        SerializationDebugUtil.assertSerializable(picker);
    }

    private long create(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private void type(String text) {
        tester().setFilter(text);
    }

    private List<String> suggestions() {
        return tester().getSuggestions();
    }

    private List<String> suggestions(String typed) {
        type(typed);
        return suggestions();
    }

    private void choose(String label) {
        tester().selectItem(label);
    }

    private ComboBoxTester<ComboBox<ContactChoice>, ContactChoice> tester() {
        return test(box());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ContactChoice> box() {
        return find(ComboBox.class, picker).single();
    }
}

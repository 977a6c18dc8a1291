package app.cartera.shared.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserName;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewTest
@SignedIn(Role.VIEWER)
class ChoiceBoxTest extends SpringBrowserlessTest {

    private ComboBox<String> box;

    @BeforeEach
    void a_box_with_currencies() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        box = CurrencyBoxes.create("Moneda");
        UI.getCurrent().add(box);
        box.setValue("USD");
    }

    @ParameterizedTest
    @CsvSource({"CHF,CHF", "chf,CHF", "franco suizo,CHF", "EUR,EUR", "yen,JPY", "sol peruano,PEN"})
    void what_is_typed_is_taken_for_what_it_means(String typed, String currency) {
        type(typed);

        assertThat(box.getValue()).isEqualTo(currency);
        assertThat(box.isInvalid()).isFalse();
    }

    @Test
    void what_means_nothing_or_several_is_told_and_never_falls_back_to_what_was_there() {
        for (var typed : new String[] {"XXY", "dólar", "u"}) {
            box.setValue("USD");
            type(typed);

            assertThat(box.getValue()).isNull();
            assertThat(box.isInvalid()).isTrue();
            assertThat(box.getErrorMessage()).contains(typed);
        }
    }

    @Test
    void what_is_typed_without_accents_or_in_capitals_is_found_in_the_list_all_the_same() {
        test(box).setFilter("DOLAR EST");

        assertThat(test(box).getSuggestionItems()).contains("USD").doesNotContain("CHF");
    }

    @Test
    void a_letter_with_a_stroke_is_found_without_it() {
        var people = new ChoiceBox<String>("Propietario");
        UI.getCurrent().add(people);
        people.setItems(List.of("Ana Admin", "Łukasz Sørensen"));

        test(people).setFilter("lukasz sor");

        assertThat(test(people).getSuggestionItems()).containsExactly("Łukasz Sørensen");
        ComponentUtil.fireEvent(people, new CustomValueSetEvent<>(people, true, "lukasz sor"));
        assertThat(people.getValue()).isEqualTo("Łukasz Sørensen");
    }

    @Test
    void of_two_with_the_same_first_name_none_is_taken() {
        var people = new ChoiceBox<String>("Propietario");
        UI.getCurrent().add(people);
        people.setItems("Ana Admin", "Ana Otra", "Eva Editora");

        ComponentUtil.fireEvent(people, new CustomValueSetEvent<>(people, true, "ana"));
        assertThat(people.isEmpty()).isTrue();
        assertThat(ChoiceBox.isUnknown(people)).isTrue();

        ComponentUtil.fireEvent(people, new CustomValueSetEvent<>(people, true, "eva"));
        assertThat(people.getValue()).isEqualTo("Eva Editora");
        assertThat(ChoiceBox.isUnknown(people)).isFalse();
    }

    @Test
    void an_accent_alone_does_not_mean_the_only_one_there_is() {
        var people = new ChoiceBox<String>("Propietario");
        UI.getCurrent().add(people);
        people.setItems("Ana Admin");

        ComponentUtil.fireEvent(people, new CustomValueSetEvent<>(people, true, "´"));

        assertThat(people.isEmpty()).isTrue();
        assertThat(ChoiceBox.isUnknown(people)).isTrue();
    }

    @Test
    void of_two_with_the_very_same_name_none_is_taken() {
        var people = new ChoiceBox<UserName>("Propietario");
        UI.getCurrent().add(people);
        people.setItems(new UserName(1, "Ana Paz"), new UserName(2, "Ana Paz"), new UserName(3, "Ana Paz Sanz"));
        people.setItemLabelGenerator(UserName::name);

        ComponentUtil.fireEvent(people, new CustomValueSetEvent<>(people, true, "ana paz"));

        assertThat(people.isEmpty()).isTrue();
        assertThat(ChoiceBox.isUnknown(people)).isTrue();
    }

    @Test
    void what_means_nothing_counts_until_the_text_is_deleted_or_something_chosen() {
        type("XXY");
        ComponentUtil.fireEvent(box, new FocusNotifier.FocusEvent<>(box, true));
        leave(false);
        assertThat(ChoiceBox.isUnknown(box)).isTrue();

        leave(true);
        assertThat(ChoiceBox.isUnknown(box)).isFalse();
        assertThat(box.isEmpty()).isTrue();
        assertThat(box.isInvalid()).isTrue();

        box.setValue("CHF");
        assertThat(box.isInvalid()).isFalse();
    }

    @Test
    void what_means_nothing_is_forgotten_with_what_else_was_typed() {
        type("XXY");
        box.setValue(null);

        assertThat(ChoiceBox.isUnknown(box)).isFalse();
    }

    private void leave(boolean emptied) {
        var data = JacksonUtils.createObjectNode().put(ChoiceBox.EMPTIED, emptied);
        var element = box.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "blur", data));
    }

    private void type(String text) {
        ComponentUtil.fireEvent(box, new CustomValueSetEvent<>(box, true, text));
    }
}

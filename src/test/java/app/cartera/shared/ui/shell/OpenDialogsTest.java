package app.cartera.shared.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.shared.ui.dialog.FormDialog;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.ADMIN)
class OpenDialogsTest extends SpringBrowserlessTest {

    private final Dialog dialog = new Dialog();

    @BeforeEach
    void open_it_on_the_page_of_the_users() {
        UI.getCurrent().navigate("settings/users");
        open(dialog);
    }

    @Test
    void it_closes_when_the_page_is_left_and_so_does_what_was_opened_from_it() {
        var inner = new Dialog();
        var question = new ConfirmDialog();
        open(inner);
        question.open();
        roundTrip();

        UI.getCurrent().navigate("activity");
        roundTrip();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(inner.isOpened()).isFalse();
        assertThat(question.isOpened()).isFalse();
    }

    @Test
    void it_closes_when_the_page_is_left_in_the_moment_in_which_it_was_opened() {
        var late = new Dialog();
        late.open();

        UI.getCurrent().navigate("activity");
        roundTrip();

        assertThat(late.isOpened()).isFalse();
        assertThat(late.isAttached()).isFalse();
    }

    @Test
    void what_the_next_page_opens_stays() {
        var next = new Dialog();
        UI.getCurrent().addAfterNavigationListener(there -> next.open());

        UI.getCurrent().navigate("activity");
        roundTrip();

        assertThat(next.isOpened()).isTrue();
    }

    @Test
    void it_stays_while_the_page_is_the_same_one() {
        UI.getCurrent().navigate("settings/users", QueryParameters.of("sort", "name"));
        assertThat(dialog.isOpened()).isTrue();

        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void what_escape_does_not_close_stays() {
        dialog.setCloseOnEsc(false);

        UI.getCurrent().navigate("activity");

        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void a_form_in_which_something_was_typed_asks_first() {
        dialog.close();
        var form = formWithName();

        UI.getCurrent().navigate("activity");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(form.isOpened()).isTrue();

        UI.getCurrent().navigate("activity");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(form.isOpened()).isFalse();
        assertThat(shownPath()).isEqualTo("activity");
    }

    @Test
    void who_stayed_has_the_same_page_in_another_language() {
        var form = formWithName();
        UI.getCurrent().navigate("activity");
        test(find(ConfirmDialog.class).single()).confirm();
        form.close();

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(shownPath()).isEqualTo("settings/users");
    }

    private NameForm formWithName() {
        var field = new TextField();
        var form = new NameForm(field);
        open(form);
        test(field).setValue("Nuria");
        return form;
    }

    private static String shownPath() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private void open(Dialog opened) {
        opened.open();
        roundTrip();
    }

    private static class NameForm extends FormDialog {

        NameForm(TextField name) {
            super("Name", "Save");
            addField("name", name);
        }

        @Override
        protected void save() {}
    }
}

package app.cartera.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.OwnPassword;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.access.UserForm;
import app.cartera.access.UserRow;
import app.cartera.access.UserService;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.table.RowMenuTester;
import app.cartera.shared.ui.table.Sorted;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.ADMIN)
class UsersViewTest extends SpringBrowserlessTest {

    @Autowired
    AtOnce later;

    @Autowired
    UserService users;

    @Autowired
    OwnPassword ownPassword;

    @BeforeEach
    void open_the_users_in_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        navigate(UsersView.class);
    }

    @Test
    void the_people_are_listed_by_name_with_role_and_status() {
        assertThat(names()).containsExactly("Ana Admin", "Eva Editora", "Luis Lector", "Marta Gestora");
        assertThat(grid().getCellText(1, 1)).isEqualTo("Editor");
        assertThat(status("Eva Editora")).isEqualTo("Activo");
    }

    @Test
    void the_order_stays_when_the_page_is_opened_anew() {
        Sorted.byPerson(grid().getComponent(), "ROLE", SortDirection.DESCENDING);

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(names()).containsExactly("Luis Lector", "Marta Gestora", "Eva Editora", "Ana Admin");
    }

    @Test
    void the_address_says_the_order() {
        open("sort=-name");
        assertThat(names()).containsExactly("Marta Gestora", "Luis Lector", "Eva Editora", "Ana Admin");
        open("sort=nonsense");
        assertThat(names()).containsExactly("Ana Admin", "Eva Editora", "Luis Lector", "Marta Gestora");
        open("sort=status");
        assertThat(grid().getComponent().getSortOrder())
                .extracting(order -> order.getSorted().getKey())
                .containsExactly("STATUS");
    }

    @Test
    void the_width_given_to_a_column_is_remembered() {
        assertThat(grid().getComponent().getColumns().subList(0, 4)).allMatch(Grid.Column::isResizable);
        grid().getComponent().getColumnByKey("ROLE").setWidth("222px").setFlexGrow(0);
        ComponentUtil.fireEvent(grid().getComponent(), new ColumnResizeEvent<>(grid().getComponent(), true, "ROLE"));

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(grid().getComponent().getColumnByKey("ROLE").getWidth()).isEqualTo("222px");
    }

    @Test
    void who_is_locked_out_where_others_are_not_is_listed_so_until_there_is_another_password() {
        for (var time = 0; time < 5; time++) {
            assertThatThrownBy(() -> ownPassword.change("wrong", "another long password"))
                    .isInstanceOf(Refusal.class);
        }

        navigate(UsersView.class);
        assertThat(status("Ana Admin")).startsWith("Bloqueado hasta las ");

        choose("Ana Admin", "Contraseña nueva…");
        test(find(PasswordField.class).single()).setValue("another long password");
        save();
        assertThat(status("Ana Admin")).isEqualTo("Activo");
    }

    @Test
    void an_admin_adds_a_user() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");
        test(find(TextField.class).withLabel("Nombre de usuario").single()).setValue("nuria");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        save();

        assertThat(notice()).isEqualTo("Nuria Nueva ya puede entrar.");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(names()).contains("Nuria Nueva");
    }

    @Test
    void saving_twice_in_a_row_saves_once() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(username).setValue("nuria");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        var save = find(Button.class).withText("Guardar").single();

        save.click();
        save.click();

        assertThat(username.isInvalid()).isFalse();
        assertThat(names()).contains("Nuria Nueva");
    }

    @Test
    void enter_elsewhere_than_in_a_text_saves_nothing() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");
        test(find(TextField.class).withLabel("Nombre de usuario").single()).setValue("nuria");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);

        fireShortcut(Key.ENTER);

        assertThat(find(Dialog.class).all()).hasSize(1);
        assertThat(names()).doesNotContain("Nuria Nueva");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        var name = find(TextField.class).withLabel("Nombre").single();
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(username).setValue("Editor");
        save();
        assertThat(name.getErrorMessage()).isEqualTo("Rellene este campo");

        test(name).setValue("Nuria Nueva");
        test(find(PasswordField.class).single()).setValue("short");
        save();
        assertThat(username.getErrorMessage()).isEqualTo("Otra persona ya entra como Editor");

        test(username).setValue("nuria");
        save();
        assertThat(find(PasswordField.class).single().getErrorMessage()).startsWith("Al menos 12 caracteres");
        assertThat(name.getValue()).isEqualTo("Nuria Nueva");
    }

    @Test
    void names_that_cannot_be_seen_are_refused_at_their_fields_and_nothing_typed_is_lost() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        var name = find(TextField.class).withLabel("Nombre").single();
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(name).setValue("\u00a0");
        test(username).setValue("\u200b");
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        save();

        assertThat(name.getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(username.getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(find(PasswordField.class).single().getValue()).isEqualTo(TestPeople.PASSWORD);

        test(name).setValue("Nuria Nueva");
        test(username).setValue("\u200bnuria\u00a0");
        save();
        assertThat(names()).contains("Nuria Nueva");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0302", "´"})
    void a_user_name_of_accents_alone_is_refused_at_its_field(String accents) {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");
        test(username).setValue(accents);
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        save();

        assertThat(username.getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(names()).doesNotContain("Nuria Nueva");
    }

    @Test
    void a_user_name_that_is_too_long_once_it_is_compared_is_refused_at_the_field() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");
        test(username).setValue("ß".repeat(61));
        test(find(PasswordField.class).single()).setValue(TestPeople.PASSWORD);
        save();

        assertThat(username.getErrorMessage()).startsWith("Como máximo 120 caracteres");
        assertThat(names()).doesNotContain("Nuria Nueva");
    }

    @Test
    void the_first_field_that_is_wrong_has_the_focus() {
        choose("Eva Editora", "Editar…");
        var username = find(TextField.class).withLabel("Nombre de usuario").single();
        test(username).setValue("");

        find(Button.class).withText("Guardar").single().click();

        assertThat(focused()).endsWith(username.getElement());
    }

    @Test
    void giving_up_what_was_typed_asks_first() {
        test(find(Button.class).withText("Añadir usuario").single()).click();
        test(find(TextField.class).withLabel("Nombre").single()).setValue("Nuria Nueva");

        test(find(Button.class).withText("Cancelar").single()).click();
        assertThat(find(Dialog.class).all()).hasSize(1);
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(find(Dialog.class).all()).isEmpty();
        test(find(Button.class).withText("Añadir usuario").single()).click();
        test(find(Button.class).withText("Cancelar").single()).click();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void a_name_that_takes_long_to_reach_all_projects_leaves_the_page_alive() {
        choose("Eva Editora", "Editar…");
        var name = find(TextField.class).withLabel("Nombre").single();
        test(name).setValue("Eva Nueva");
        later.hold();
        save();

        assertThat(find(WaitingBar.class).exists()).isTrue();
        assertThat(name.isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Guardar").single().isEnabled()).isFalse();

        later.letGo();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(notice()).isEqualTo("Se ha guardado Eva Nueva.");
        assertThat(names()).contains("Eva Nueva").doesNotContain("Eva Editora");
    }

    @Test
    void an_admin_gives_somebody_another_role() {
        choose("Eva Editora", "Editar…");
        assertThat(roles().getHelperText()).doesNotContain("sesiones");
        test(roles()).selectItem("Gestor");
        assertThat(roles().getHelperText())
                .isEqualTo(
                        "Todo el trabajo, y ve el dinero. Al guardar se cerrarán las sesiones que la persona tenga abiertas");
        save();

        assertThat(notice()).isEqualTo("Se ha guardado Eva Editora.");
        assertThat(grid().getCellText(1, 1)).isEqualTo("Gestor");
    }

    @Test
    void the_last_admin_keeps_the_role() {
        choose("Ana Admin", "Editar…");
        test(roles()).selectItem("Lector");
        save();

        assertThat(notice()).startsWith("Ana Admin es el último administrador");
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void an_admin_gives_somebody_a_new_password() {
        choose("Eva Editora", "Contraseña nueva…");
        test(find(PasswordField.class).single()).setValue("another long password");
        save();

        assertThat(notice()).isEqualTo("Eva Editora tiene una contraseña nueva.");
    }

    @Test
    void an_admin_disables_somebody_after_a_question_and_enables_again() {
        assertThat(menu("Eva Editora").items()).containsExactly("Editar…", "Contraseña nueva…", "Desactivar…");
        choose("Eva Editora", "Desactivar…");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(status("Eva Editora")).isEqualTo("Desactivado");

        assertThat(menu("Eva Editora").items()).containsExactly("Editar…", "Contraseña nueva…", "Activar");
        choose("Eva Editora", "Activar");
        assertThat(status("Eva Editora")).isEqualTo("Activo");
    }

    @Test
    void the_last_admin_is_not_disabled() {
        choose("Ana Admin", "Desactivar…");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(notice()).startsWith("Ana Admin es el último administrador");
        assertThat(status("Ana Admin")).isEqualTo("Activo");
    }

    @Test
    void many_people_ask_no_more_of_the_database_than_few() {
        var few = queries();
        IntStream.range(0, 20)
                .forEach(i -> users.create(
                        new UserForm(null, 0, "person" + i, "Persona " + i, Role.VIEWER), TestPeople.PASSWORD));

        assertThat(queries()).isEqualTo(few).isBetween(1L, 3L);
        assertThat(grid().size()).isEqualTo(24);
    }

    @Test
    void the_people_are_exported_as_they_are_listed() {
        choose("Eva Editora", "Desactivar…");
        test(find(ConfirmDialog.class).single()).confirm();
        open("sort=-status");

        for (var format : List.of("CSV", "Excel")) {
            assertThat(Exported.lines(this, format))
                    .containsExactly(
                            "Nombre|Nombre de usuario|Rol|Estado",
                            "Ana Admin|admin|Administrador|Activo",
                            "Luis Lector|viewer|Lector|Activo",
                            "Marta Gestora|manager|Gestor|Activo",
                            "Eva Editora|editor|Editor|Desactivado");
            find(Dialog.class).all().forEach(Dialog::close);
        }
    }

    private long queries() {
        return QueryCount.of(() -> {
            navigate(UsersView.class);
            roundTrip();
        });
    }

    @Test
    void the_view_survives_serialization() {
        SerializationDebugUtil.assertSerializable((UsersView) getCurrentView());
    }

    private void open(String query) {
        UI.getCurrent().navigate(UsersView.class, QueryParameters.fromString(query));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<UserRow>, UserRow> grid() {
        return test(GridTester.class, find(Grid.class).single());
    }

    private List<String> names() {
        return IntStream.range(0, grid().size())
                .mapToObj(row -> grid().getRow(row).name())
                .toList();
    }

    private String status(String name) {
        return ((Span) grid().getCellComponent(names().indexOf(name), 2)).getText();
    }

    private void choose(String name, String act) {
        menu(name).clickItem(act);
    }

    private RowMenuTester<UserRow> menu(String name) {
        return new RowMenuTester<>(grid().getComponent(), grid().getRow(names().indexOf(name)));
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roles() {
        return find(Select.class).single();
    }

    private void save() {
        test(find(Button.class).withText("Guardar").single()).click();
    }

    /** What the browser is about to be told to focus, one after the other. */
    private static List<Element> focused() {
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(sent -> sent.getInvocation().getExpression().contains("this.focus()"))
                .map(sent -> Element.get(sent.getOwner()))
                .toList();
    }

    private String notice() {
        return find(Span.class).from(find(Notification.class).single()).first().getText();
    }
}

package app.cartera.finance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.shared.ui.table.RowMenuTester;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.ADMIN)
class CategoriesViewTest extends SpringBrowserlessTest {

    @Autowired
    CategoryService categories;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void the_usual_categories_are_listed_in_the_language_of_the_reader() {
        open();

        assertThat(grid().size()).isEqualTo(5);
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");
        assertThat(grid().getCellText(1, 0)).isEqualTo("Mano de obra");
    }

    @Test
    void a_category_is_added() {
        open();
        click("Añadir categoría");
        test(find(TextField.class).single()).setValue("Viajes");
        click("Guardar");

        assertThat(grid().size()).isEqualTo(6);
        assertThat(categories.all().getLast().name()).isEqualTo("Viajes");
    }

    @Test
    void a_name_that_is_taken_or_missing_is_refused_at_the_field() {
        categories.add("Viajes");
        open();
        click("Añadir categoría");
        click("Guardar");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("Indique un nombre");

        test(find(TextField.class).single()).setValue("VIAJES");
        click("Guardar");
        assertThat(find(TextField.class).single().getErrorMessage()).startsWith("Ya existe la categoría VIAJES");
        assertThat(categories.all()).hasSize(6);
    }

    @Test
    void a_name_that_cannot_be_seen_is_refused_at_the_field() {
        open();
        click("Añadir categoría");
        test(find(TextField.class).single()).setValue("\u00a0\u200b");
        click("Guardar");

        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("Indique un nombre");
        assertThat(categories.all()).hasSize(5);
    }

    @Test
    void a_category_is_renamed_archived_and_restored() {
        open();
        choose("Cambiar nombre…");
        test(find(TextField.class).single()).setValue("Factura emitida");
        click("Guardar");
        assertThat(first().name()).isEqualTo("Factura emitida");

        choose("Archivar");
        assertThat(first().archived()).isTrue();
        choose("Restaurar");
        assertThat(first().archived()).isFalse();
    }

    @Test
    void a_category_that_somebody_else_has_renamed_meanwhile_says_so_and_takes_the_name_from_who_saves_again() {
        categories.rename(first(), "Facturado");
        open();
        choose("Cambiar nombre…");
        categories.rename(first(), "Factura");
        test(find(TextField.class).single()).setValue("Cobro");
        click("Guardar");

        assertThat(find(TextField.class).single().getErrorMessage())
                .startsWith("Mientras tanto otra persona la ha llamado Factura");
        assertThat(first().name()).isNull();

        click("Guardar");
        assertThat(first().name()).isEqualTo("Cobro");
    }

    @Test
    void a_category_renamed_meanwhile_is_listed_as_it_is_called_now_by_who_cancels() {
        open();
        choose("Cambiar nombre…");
        categories.rename(first(), "Facturado");
        click("Guardar");
        click("Cancelar");

        assertThat(grid().getCellText(0, 0)).isEqualTo("Facturado");
    }

    @Test
    void a_usual_category_saved_as_it_is_keeps_its_name_in_each_language() {
        open();
        choose("Cambiar nombre…");
        click("Guardar");

        assertThat(first().name()).isNull();
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");
    }

    @Test
    void a_renamed_usual_category_tells_its_usual_name_and_takes_it_back() {
        categories.rename(first(), "Facturado");
        open();
        choose("Cambiar nombre…");
        assertThat(find(TextField.class).single().getHelperText()).contains("Factura");

        test(find(TextField.class).single()).setValue("Invoice");
        click("Guardar");

        assertThat(first().name()).isNull();
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");
    }

    @Test
    void what_was_done_a_moment_ago_is_undone_from_the_notice() {
        open();
        choose("Cambiar nombre…");
        test(find(TextField.class).single()).setValue("Factura emitida");
        click("Guardar");
        assertThat(notice()).isEqualTo("La categoría se llama ahora Factura emitida.");
        undo();
        assertThat(first().name()).isNull();
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");

        choose("Archivar");
        assertThat(notice()).startsWith("Se ha archivado Factura.");
        undo();
        assertThat(first().archived()).isFalse();

        categories.archive(first().id());
        open();
        choose("Restaurar");
        assertThat(notice()).isEqualTo("Se ha restaurado Factura.");
        undo();
        assertThat(first().archived()).isTrue();
        assertThat(notice()).isEqualTo("Deshecho en 1 registro.");
    }

    @Test
    void an_undo_of_what_somebody_else_changed_since_says_which_category_stays() {
        open();
        choose("Archivar");
        categories.restore(first().id());

        undo();

        assertThat(notice())
                .isEqualTo("No se ha podido deshacer nada. 1 se queda como está porque cambió después: Factura.");
        assertThat(first().archived()).isFalse();
    }

    @Test
    void an_undo_that_would_give_back_a_name_that_is_taken_by_now_says_what_to_do() {
        open();
        choose("Cambiar nombre…");
        test(find(TextField.class).single()).setValue("Facturado");
        click("Guardar");
        categories.add("Factura");

        undo();

        assertThat(notice())
                .isEqualTo("Ahora otra categoría se llama Factura. Cámbiele el nombre en Ajustes › Categorías,"
                        + " y después deshaga esto.");
        assertThat(first().name()).isEqualTo("Facturado");
    }

    @Test
    void a_category_that_was_added_or_that_nothing_became_of_offers_no_undo() {
        open();
        click("Añadir categoría");
        test(find(TextField.class).single()).setValue("Viajes");
        click("Guardar");
        choose("Cambiar nombre…");
        click("Guardar");
        categories.archive(first().id());
        choose("Archivar");

        assertThat(notice()).startsWith("Se ha archivado Factura.");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    void the_categories_are_exported_as_they_are_listed() {
        categories.rename(first(), "Facturado");
        categories.archive(first().id());
        categories.add("Viajes");
        open();

        for (var format : List.of("CSV", "Excel")) {
            assertThat(Exported.lines(this, format))
                    .containsExactly(
                            "Categoría|Situación",
                            "Facturado|Archivada",
                            "Mano de obra|En uso",
                            "Compra|En uso",
                            "Gasto|En uso",
                            "Coste fijo|En uso",
                            "Viajes|En uso");
            find(Dialog.class).all().forEach(Dialog::close);
        }
    }

    @Test
    void many_categories_ask_no_more_of_the_database_than_few() {
        open();
        var few = queries();
        IntStream.range(0, 20).forEach(i -> categories.add("Viajes " + i));

        assertThat(queries()).isEqualTo(few).isBetween(1L, 3L);
        assertThat(grid().size()).isEqualTo(25);
    }

    private long queries() {
        entities.flush();
        entities.clear();
        return QueryCount.of(this::open);
    }

    @Test
    void the_view_survives_serialization() {
        open();

        SerializationDebugUtil.assertSerializable((CategoriesView) getCurrentView());
    }

    @Test
    @SignedIn(Role.MANAGER)
    void it_is_for_admins_alone() {
        open();

        assertThat(find(CategoriesView.class).exists()).isFalse();
    }

    private CategoryRow first() {
        return categories.all().getFirst();
    }

    private void open() {
        UI.getCurrent().navigate("settings/categories");
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<CategoryRow>, CategoryRow> grid() {
        return test((Grid<CategoryRow>) find(Grid.class).single());
    }

    /** From the menu of the first row. */
    private void choose(String act) {
        new RowMenuTester<>(grid().getComponent(), grid().getRow(0)).clickItem(act);
        roundTrip();
    }

    /** What the notices before offered is done with. */
    private void undo() {
        test(find(Button.class).withText("Deshacer").all().getLast()).click();
        roundTrip();
    }

    private String notice() {
        return find(Span.class)
                .from(find(Notification.class).all().getLast())
                .first()
                .getText();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }
}

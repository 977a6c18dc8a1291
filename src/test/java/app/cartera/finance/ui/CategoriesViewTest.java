package app.cartera.finance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SignedIn(Role.ADMIN)
class CategoriesViewTest extends SpringBrowserlessTest {

    @Autowired
    CategoryService categories;

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
    void a_category_is_renamed_archived_and_restored() {
        open();
        act(0, 0);
        test(find(TextField.class).single()).setValue("Factura emitida");
        click("Guardar");
        assertThat(first().name()).isEqualTo("Factura emitida");

        act(0, 1);
        assertThat(first().archived()).isTrue();
        act(0, 1);
        assertThat(first().archived()).isFalse();
    }

    @Test
    void a_usual_category_saved_as_it_is_keeps_its_name_in_each_language() {
        open();
        act(0, 0);
        click("Guardar");

        assertThat(first().name()).isNull();
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");
    }

    @Test
    void a_renamed_usual_category_tells_its_usual_name_and_takes_it_back() {
        categories.rename(first().id(), "Facturado");
        open();
        act(0, 0);
        assertThat(find(TextField.class).single().getHelperText()).contains("Factura");

        test(find(TextField.class).single()).setValue("Invoice");
        click("Guardar");

        assertThat(first().name()).isNull();
        assertThat(grid().getCellText(0, 0)).isEqualTo("Factura");
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
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<CategoryRow>, CategoryRow> grid() {
        return test((Grid<CategoryRow>) find(Grid.class).single());
    }

    private void act(int row, int act) {
        test(MenuBarTester.class, (MenuBar) grid().getCellComponent(row, 2)).clickItem(0, act);
        roundTrip();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }
}

package app.cartera.project.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.imports.ui.ImportSteps;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.ui.ProjectGridView;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ViewTest
@SignedIn(Role.MANAGER)
class ProjectImportViewTest extends ImportSteps {

    private static final String SHEET =
            "Proyecto;Cliente;Código;Fecha de inicio;Presupuesto\nWeb;Alan;P-1;5/3/2026;1.000,50\nTienda;Berta;P-2;;200\n";

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void projects_are_imported_with_the_clients_that_were_not_there() {
        navigate(ProjectGridView.class);
        test(find(Button.class).withText("Importar").all().getFirst()).click();
        upload(SHEET);
        assertThat(roles()).startsWith("NAME", "CLIENT", "CODE", "START", "BUDGET");
        click("Comprobar");

        assertThat(texts(Paragraph.class)).contains("2 líneas leídas: no hay nada que importar.");
        assertThat(texts(Span.class)).contains("2 líneas nombran clientes que aquí no existen: Alan, Berta");
        SerializationDebugUtil.assertSerializable(getCurrentView());
        click("Crear estos 2 clientes");

        assertThat(texts(Paragraph.class)).contains("2 líneas leídas: se pueden importar 2 proyectos.");
        assertThat(texts(NativeTableCell.class))
                .containsSubsequence("P-1", "Alan", "Activo", "5 mar 2026", "1.000,50 €");
        click("Importar 2 proyectos");

        assertThat(texts(Paragraph.class)).contains("Se han importado 2 proyectos.");
        assertThat(all())
                .extracting(ProjectRow::name, ProjectRow::clientName)
                .containsExactly(tuple("Tienda", "Berta"), tuple("Web", "Alan"));
        assertThat(contacts.page(ContactFilter.NONE, PageRequest.ofSize(50)))
                .extracting(ContactRow::name)
                .containsExactly("Alan", "Berta");
    }

    @Test
    void a_check_takes_the_same_number_of_queries_however_many_lines_and_clients_it_is_of() {
        IntStream.range(0, 200).forEach(i -> contacts.create(ContactForm.newClient("Alan " + i)));
        navigate(ProjectImportView.class);
        var few = queries(lines(10));

        assertThat(queries(lines(200))).isEqualTo(few).last().isNotEqualTo(0L);
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "Web %d;Alan %1$d;P-%1$d;100\n".formatted(i))
                .collect(Collectors.joining("", "Proyecto;Cliente;Código;Presupuesto\n", ""));
    }

    @Test
    void what_the_file_does_not_say_is_chosen() {
        navigate(ProjectImportView.class);
        upload("Nombre\nWeb\n");
        test(status()).selectItem("Borrador");
        click("Comprobar");
        click("Importar 1 proyecto");

        assertThat(all()).singleElement().extracting(ProjectRow::status).isEqualTo(ProjectStatus.DRAFT);
    }

    @Test
    void wrong_lines_can_be_taken_away_after_the_import_without_those_whose_codes_it_has_taken() {
        navigate(ProjectImportView.class);
        upload("Nombre;Código\nWeb;P-1\nApp;\nApp;\nTienda;P-1\n");
        click("Comprobar");
        tick("Omitir lo que parece estar ya");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 3 proyectos");

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "CSV")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("5|Código · P-1")
                .endsWith("|Tienda|P-1");
    }

    @Test
    @SignedIn(Role.EDITOR)
    void an_editor_sees_no_money_in_any_step() {
        navigate(ProjectImportView.class);
        upload(SHEET);

        assertThat(roles()).doesNotContain("BUDGET", "CURRENCY");
        assertThat(find(ComboBox.class)
                        .withPropertyValue(ComboBox::getLabel, "Moneda")
                        .all())
                .isEmpty();
        role("Qué dice la columna Cliente", "– Ignorar –");
        click("Comprobar");
        assertThat(texts(NativeTableHeaderCell.class)).doesNotContain("Presupuesto");
        assertThat(texts(NativeTableCell.class)).noneMatch(text -> text.contains("1.000"));
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_neither_sees_the_way_there_nor_gets_there() {
        navigate(ProjectGridView.class);
        assertThat(find(Button.class).withText("Importar").all()).isEmpty();

        assertThatThrownBy(() -> navigate(ProjectImportView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private Select<ProjectStatus> status() {
        return find(Select.class).withPropertyValue(Select::getLabel, "Estado").single();
    }

    private List<ProjectRow> all() {
        return projects.page(ProjectFilter.NONE, PageRequest.ofSize(50));
    }
}

package app.cartera.contact.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.ContactsView;
import app.cartera.imports.ui.ImportSteps;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
@SignedIn(Role.EDITOR)
class ContactImportViewTest extends ImportSteps {

    private static final String WITHOUT_THERE = "Omitir lo que parece estar ya";
    private static final String GOOD = "Empresa;CIF;Población;País\nAlan;B12345674;Madrid;España\nBerta;;Vigo;ES\n";

    @Autowired
    ContactService contacts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void contacts_are_imported_from_their_list_in_four_steps() {
        navigate(ContactsView.class);
        test(find(Button.class).withText("Importar").all().getFirst()).click();
        assertThat(step()).isEqualTo("Fichero");
        upload(GOOD);

        assertThat(step()).isEqualTo("Columnas");
        assertThat(roles()).containsExactly("NAME", "TAX_ID", "CITY", "COUNTRY");
        click("Comprobar");

        assertThat(step()).isEqualTo("Vista previa");
        assertThat(texts(Paragraph.class)).contains("2 líneas leídas: se pueden importar 2 contactos.");
        assertThat(texts(H2.class)).contains("Así quedarán");
        assertThat(texts(NativeTableCell.class)).containsSequence("B12345674", "", "Madrid", "España", "Cliente");
        SerializationDebugUtil.assertSerializable(getCurrentView());
        click("Importar 2 contactos");

        assertThat(step()).isEqualTo("Hecho");
        assertThat(texts(Paragraph.class)).contains("Se han importado 2 contactos.");
        assertThat(all()).extracting(ContactRow::name).containsExactly("Alan", "Berta");
        assertThat(find(RouterLink.class).withText("A los contactos").all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,Así quedará", "10,Así quedarán", "11,Así quedarán los primeros 10"})
    void those_shown_are_called_the_first_ones_where_there_are_more(int contacts, String heading) {
        navigate(ContactImportView.class);
        upload("Nombre\n"
                + IntStream.range(0, contacts).mapToObj(i -> "Alan " + i).collect(Collectors.joining("\n")));
        click("Comprobar");

        assertThat(texts(H2.class)).contains(heading);
    }

    @Test
    void a_check_takes_the_same_number_of_queries_however_many_lines_it_is_of() {
        IntStream.range(0, 200).forEach(i -> contacts.create(ContactForm.newClient("Alan " + i)));
        navigate(ContactImportView.class);
        var few = queries(lines(10));

        assertThat(queries(lines(200))).isEqualTo(few).last().isNotEqualTo(0L);
    }

    /** Every other one is there already. */
    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "%s %d;Ciudad %2$d;ES\n".formatted(i % 2 == 0 ? "Alan" : "Berta", i))
                .collect(Collectors.joining("", "Empresa;Población;País\n", ""));
    }

    @Test
    void vendors_are_imported_as_such() {
        navigate(ContactImportView.class);
        upload("Nombre\nAlan\n");
        tick("Cliente");
        tick("Proveedor");
        click("Comprobar");
        click("Importar 1 contacto");

        assertThat(all()).singleElement().matches(row -> row.vendor() && !row.client());
    }

    @Test
    void what_is_there_already_is_told_and_imported_if_the_person_wants_it_all_the_same() {
        navigate(ContactImportView.class);
        upload("Nombre\nAlan\nAlan\n");
        click("Comprobar");

        assertThat(texts(ListItem.class))
                .contains(
                        "1 línea parece estar ya, o repetir otra línea: mismo NIF, o mismo nombre sin otro NIF. Línea 3.");
        tick(WITHOUT_THERE);
        click("Importar 2 contactos");

        assertThat(all()).hasSize(2);
    }

    @Test
    void wrong_lines_that_were_left_out_can_be_taken_away_after_the_import() {
        navigate(ContactImportView.class);
        upload("Nombre;CIF\nAlan;B12345674\n;A58818501\n");
        click("Comprobar");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 1 contacto");

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "CSV")))
                .containsExactly(
                        "Línea|Qué está mal y qué hacer|Nombre|CIF",
                        "3|Nombre · Falta el nombre: escríbalo.||A58818501");
    }

    @Test
    void what_cannot_be_checked_while_others_import_leaves_the_box_as_the_preview_is() {
        contacts.create(ContactForm.newClient("Alan"));
        navigate(ContactImportView.class);
        upload("Nombre\nAlan\n");
        click("Comprobar");
        tick(WITHOUT_THERE);
        jdbc.update("""
                insert into journal_operation (at, kind, planned, record_count, record_type, state, user_id)
                select at, 'IMPORT', 5000, 7, record_type, 'RUNNING', user_id from journal_operation""");

        tick(WITHOUT_THERE);

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Se están importando o eliminando"));
        assertThat(box(WITHOUT_THERE).getValue()).isFalse();
        assertThat(button("Importar 1 contacto").isEnabled()).isTrue();
    }

    @Test
    void without_a_column_for_the_name_it_says_so_and_nothing_explained_is_lost() {
        navigate(ContactImportView.class);
        upload("Valor;CIF\nAlan;B12345674\n");
        click("Comprobar");

        assertThat(step()).isEqualTo("Columnas");
        assertThat(find(Paragraph.class)
                        .withText("Ninguna columna es el nombre: elija cuál lo es.")
                        .all())
                .hasSize(1);
        role("Qué dice la columna Valor", "Nombre");
        click("Comprobar");
        assertThat(step()).isEqualTo("Vista previa");
    }

    @Test
    void files_of_other_programs_are_taken_to_be_told_what_to_do() {
        navigate(ContactImportView.class);
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        test(find(Upload.class).single()).upload("clientes.xls", "application/vnd.ms-excel", old);
        roundTrip();

        assertThat(step()).isEqualTo("Fichero");
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.startsWith("Este fichero es de un Excel antiguo o tiene contraseña."));
        assertThat(find(Upload.class).single().getAcceptedFileTypes()).contains(".xls", ".ods");
    }

    @Test
    void a_strict_workbook_is_refused_with_the_type_as_which_to_save_it() throws IOException {
        navigate(ContactImportView.class);
        var strict = new ByteArrayOutputStream();
        try (var workbook = new ZipOutputStream(strict)) {
            workbook.putNextEntry(new ZipEntry("xl/workbook.xml"));
            workbook.write("<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main' conformance='strict'/>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        upload(strict.toByteArray());

        assertThat(step()).isEqualTo("Fichero");
        assertThat(texts(Paragraph.class))
                .anyMatch(text ->
                        text.contains("Strict Open XML") && text.contains("Guárdelo como «Libro de Excel (.xlsx)»"));
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_neither_sees_the_way_there_nor_gets_there() {
        navigate(ContactsView.class);
        assertThat(find(Button.class).withText("Importar").all()).isEmpty();

        assertThatThrownBy(() -> navigate(ContactImportView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<ContactRow> all() {
        return contacts.page(ContactFilter.NONE, PageRequest.ofSize(50));
    }
}

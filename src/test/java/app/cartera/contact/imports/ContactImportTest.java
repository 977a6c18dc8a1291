package app.cartera.contact.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.imports.FoundLines;
import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.LineError;
import app.cartera.imports.RecordFault;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImportPreview;
import app.cartera.imports.RecordImportService;
import app.cartera.imports.TestFiles;
import app.cartera.imports.WrongLine;
import app.cartera.journal.Activity;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.shared.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.EDITOR)
class ContactImportTest {

    private static final Locale SPANISH = Locale.of("es", "ES");
    private static final String HEADER =
            "Nombre;Nombre legal;Cliente;Proveedor;NIF;Correo electrónico;Teléfono;Sitio web;Calle;Código postal;Ciudad;Provincia;País;Notas";
    private static final String ALAN =
            "Alan;Alan Seguros SA;Sí;No;B12345674;eva@alan.example;+34 912345678;alan.example;Mayor 1;28013;Madrid;Madrid;España;Paga tarde";

    @Autowired
    RecordImportService imports;

    @Autowired
    ContactImports asContacts;

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    Activity activity;

    @Test
    void a_line_becomes_a_contact_with_all_that_it_says() {
        imported(TestFiles.csv(HEADER, ALAN));

        assertThat(contacts.overview(only().id()).data())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new ContactForm(
                        null,
                        0,
                        "Alan",
                        "Alan Seguros SA",
                        "B12345674",
                        "eva@alan.example",
                        "+34 912345678",
                        "alan.example",
                        "Mayor 1",
                        "28013",
                        "Madrid",
                        "Madrid",
                        "ES",
                        true,
                        false,
                        "Paga tarde"));
    }

    @Test
    void a_comma_without_quotes_does_not_put_the_rest_of_a_line_into_other_columns() {
        var preview = preview(TestFiles.csv(
                "Nombre,NIF,Ciudad", "Berta,A58818501,Madrid", "Carla,A28015865,Madrid", "Alan, S.L.,B12345674,Lugo"));

        assertThat(preview.first()).extracting(ContactForm::name).containsExactly("Berta", "Carla");
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(tuple(4, RecordFault.MORE_CELLS, "Lugo"));
    }

    @Test
    void a_list_of_projects_gives_each_of_its_clients_once() {
        var preview = preview(TestFiles.csv(
                "Proyecto;Cliente;Presupuesto", "Web;Alan;100", "Tienda;Berta;200", "App;  alán ;300", "Blog;Alan;5"));

        assertThat(preview.records()).isEqualTo(2);
        assertThat(preview.there().number()).isEqualTo(2);
        assertThat(preview.first()).extracting(ContactForm::name).containsExactly("Alan", "Berta");
        imports.apply(asContacts, preview, false);
        assertThat(all()).extracting(ContactRow::name).containsExactly("Alan", "Berta");
        assertThat(all()).allMatch(ContactRow::client);
    }

    @Test
    void what_is_there_already_is_left_out_unless_it_is_wanted() {
        contact("Alan", "B12345674");
        contact("Berta", null);
        var file = TestFiles.csv(
                "Nombre;NIF", "Alan Seguros;ES-B12345674", "BERTA;", "Berta;A58818501", "Alan;A28015865", "Carla;");

        var preview = preview(file);

        assertThat(preview.first()).extracting(ContactForm::name).containsExactly("Alan", "Carla");
        assertThat(preview.there()).isEqualTo(new FoundLines(3, List.of(2, 3, 4)));
        assertThat(imports.preview(asContacts, preview.plan().withoutThere(false))
                        .records())
                .isEqualTo(5);
    }

    @Test
    void a_vat_number_that_cannot_be_right_is_told_and_imported() {
        var preview = preview(
                TestFiles.csv("Nombre;NIF;País", "Alan;B12345674;España", "Berta;B12345675;España", "Carla;123;Chile"));

        assertThat(preview.doubtful()).isEqualTo(new FoundLines(1, List.of(3)));
        assertThat(preview.records()).isEqualTo(3);
    }

    @Test
    void of_two_lines_with_the_same_name_and_different_tax_ids_both_are_imported() {
        var preview =
                preview(TestFiles.csv("Nombre;NIF", "Alan;B12345674", "alan;", "Alan;A58818501", "Otro;ES B12345674"));

        assertThat(preview.first())
                .extracting(ContactForm::name, ContactForm::taxId)
                .containsExactly(tuple("Alan", "B12345674"), tuple("Alan", "A58818501"));
        assertThat(preview.there().number()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column() {
        var preview = preview(TestFiles.csv(
                HEADER, ALAN, ";;;;;x;;;;;;;;", "Berta;;quizá;;;;12;no es;;;;;ES;", "x".repeat(201) + ";;;;;;;;;;;;;"));

        assertThat(preview.records()).isOne();
        assertThat(preview.wrongLines()).isEqualTo(3);
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column)
                .containsExactly(
                        tuple(3, RecordFault.NO_NAME, "Nombre"),
                        tuple(3, RecordFault.NOT_AN_EMAIL, "Correo electrónico"),
                        tuple(4, RecordFault.NOT_YES_OR_NO, "Cliente"),
                        tuple(4, RecordFault.NOT_A_PHONE, "Teléfono"),
                        tuple(4, RecordFault.NOT_A_WEB_ADDRESS, "Sitio web"),
                        tuple(5, RecordFault.TOO_LONG, "Nombre"));
        try (var wrong = imports.wrongLines(asContacts, preview)) {
            assertThat(wrong).extracting(WrongLine::line).extracting("number").containsExactly(3, 4, 5);
        }
    }

    @Test
    void a_formula_that_fails_is_wrong_in_any_column() {
        var preview = preview(TestFiles.csv("Nombre;Notas", "#N/A;x", "Alan;#¡REF!", "Berta;"));

        assertThat(preview.first()).extracting(ContactForm::name).containsExactly("Berta");
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column, LineError::value)
                .containsExactly(
                        tuple(2, RecordFault.FAILED_FORMULA, "Nombre", "#N/A"),
                        tuple(3, RecordFault.FAILED_FORMULA, "Notas", "#¡REF!"));
    }

    @Test
    void a_country_is_known_by_code_or_name_short_or_official_and_one_that_is_not_is_left_out_and_told() {
        var preview = preview(TestFiles.csv(
                "Nombre;País",
                "a;es",
                "b;DEU",
                "c;Reino Unido",
                "d;IVORY COAST",
                "e;Islamic Republic of Pakistan",
                "f;República de Corea",
                "g;South Asia",
                "h;Republic of South Sudan",
                "i;",
                "j;Atlantis",
                "i;Africa"));

        assertThat(preview.first())
                .extracting(ContactForm::country)
                .containsExactly("ES", "DE", "GB", "CI", "PK", "KR", null, "SS", null, null);
        assertThat(preview.unknown()).containsExactly("South Asia", "Atlantis");
        assertThat(preview.unknownLines()).isEqualTo(2);
    }

    @Test
    void wrong_lines_are_left_out_if_the_person_says_so_else_nothing_is_imported() {
        var preview = preview(TestFiles.csv("Nombre;Cliente", "Alan;sí", "Berta;quizá"));

        assertThatThrownBy(() -> imports.apply(asContacts, preview, false)).isInstanceOf(ImportRefused.class);
        assertThat(all()).isEmpty();

        imports.apply(asContacts, preview, true);
        assertThat(all()).extracting(ContactRow::name).containsExactly("Alan");
    }

    @Test
    void what_no_line_says_holds_for_all_as_it_was_chosen() {
        var plan = plan(TestFiles.csv("Name", "Alan"));
        var vendors = plan.withDefaults(Values.with(plan.defaults(), Map.of("client", false, "vendor", true)));

        imports.apply(asContacts, imports.preview(asContacts, vendors), false);

        assertThat(only().vendor()).isTrue();
        assertThat(only().client()).isFalse();
    }

    @Test
    void a_file_without_a_name_or_with_two_is_refused() {
        var plan = plan(TestFiles.csv("Nombre;Empresa", "Alan;Alan SA"));

        assertThatThrownBy(() -> imports.preview(
                        asContacts, plan.withRoles(List.of(ContactFileColumn.IGNORED, ContactFileColumn.LEGAL_NAME))))
                .isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> imports.preview(
                        asContacts, plan.withRoles(List.of(ContactFileColumn.NAME, ContactFileColumn.NAME))))
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void an_import_is_one_operation_and_a_file_that_comes_twice_is_noticed() {
        var operation = imported(TestFiles.csv("Nombre", "Alan", "Berta"));

        assertThat(activity.operation(operation).kind()).isEqualTo(OperationKind.IMPORT);
        assertThat(activity.operation(operation).type()).isEqualTo(RecordType.CONTACT);
        assertThat(activity.operation(operation).records()).isEqualTo(2);
        var again = preview(TestFiles.csv("Nombre", "Alan", "Berta"));
        assertThat(again.earlier()).isNotNull();
        assertThat(again.records()).isZero();
    }

    @Test
    void somebody_else_who_imports_the_file_first_is_told_to_the_second() {
        var theirs = preview(TestFiles.csv("Nombre", "Alan"));
        imported(TestFiles.csv("Nombre", "Alan"));

        assertThatThrownBy(() -> imports.apply(asContacts, theirs, false)).isInstanceOf(ImportRefused.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_imports_nothing() {
        assertThatThrownBy(() -> plan(TestFiles.csv("Nombre", "Alan"))).isInstanceOf(AccessDeniedException.class);
    }

    private long imported(ImportFile file) {
        return imports.apply(asContacts, preview(file), false);
    }

    private RecordImportPreview<ContactFileColumn, ContactForm> preview(ImportFile file) {
        return imports.preview(asContacts, plan(file));
    }

    private RecordImport<ContactFileColumn, ContactForm> plan(ImportFile file) {
        var roles = imports.look(asContacts, file, SPANISH).columns().stream()
                .map(ImportColumn::guess)
                .toList();
        return new RecordImport<>(file, roles, asContacts.blank(), true, SPANISH);
    }

    private void contact(String name, String taxId) {
        contacts.create(Values.with(ContactForm.newClient(name), taxId == null ? Map.of() : Map.of("taxId", taxId)));
    }

    private ContactRow only() {
        return all().getFirst();
    }

    private List<ContactRow> all() {
        return contacts.page(ContactFilter.NONE, PageRequest.ofSize(50));
    }
}

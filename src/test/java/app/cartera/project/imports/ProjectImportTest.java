package app.cartera.project.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.imports.ClientsByName;
import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.LineError;
import app.cartera.imports.RecordFault;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImportPreview;
import app.cartera.imports.RecordImportService;
import app.cartera.imports.TestFiles;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.shared.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectImportTest {

    private static final Locale SPANISH = Locale.of("es", "ES");

    @Autowired
    RecordImportService imports;

    @Autowired
    ProjectImports asProjects;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    ClientsByName newClients;

    @Autowired
    CurrentUser currentUser;

    @Test
    void a_line_becomes_a_project_with_all_that_it_says() {
        var alan = client("Alan");
        imported(TestFiles.csv(
                "Nombre;Cliente;Código;Estado;Propietario;Inicio;Entrega;Facturable;Tipo de presupuesto;Presupuesto;Moneda;Etiquetas;Descripción",
                "Web;ALAN;P-1;Cerrado;%s;5/3/2026;31/12/2026;No;Tiempo y materiales;1.000,50;USD;urgente, web;Una web"
                        .formatted(currentUser.account().name())));

        var web = projects.overview(only().id()).data();
        assertThat(web.name()).isEqualTo("Web");
        assertThat(web.clientId()).isEqualTo(alan);
        assertThat(web.code()).isEqualTo("P-1");
        assertThat(web.status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(web.ownerId()).isEqualTo(currentUser.id());
        assertThat(web.startDate()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(web.dueDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(web.billable()).isFalse();
        assertThat(web.budgetType()).isEqualTo(BudgetType.TIME_AND_MATERIALS);
        assertThat(web.budgetAmount()).isEqualByComparingTo("1000.50");
        assertThat(web.currency()).isEqualTo("USD");
        assertThat(web.tags()).containsExactlyInAnyOrder("urgente", "web");
        assertThat(web.description()).isEqualTo("Una web");
    }

    @Test
    void of_two_columns_that_are_said_to_be_the_same_one_is_to_be_ignored() {
        var plan = plan(TestFiles.csv("Nombre;Importe 2025;Importe 2026", "Web;10;20"))
                .withRoles(List.of(ProjectFileColumn.NAME, ProjectFileColumn.BUDGET, ProjectFileColumn.BUDGET));

        assertThatThrownBy(() -> imports.preview(asProjects, plan)).hasMessage("error.import.twiceInRecord");
    }

    @Test
    void a_client_is_found_by_its_tax_id_or_its_name() {
        var alan = client("Alan", "B12345674");

        var preview = preview(TestFiles.csv("Nombre;Cliente", "Web;alán", "Tienda;ES-B12345674"));

        assertThat(preview.first()).extracting(ProjectForm::clientId).containsExactly(alan, alan);
    }

    @Test
    void a_client_that_cannot_be_chosen_is_told_with_the_reason() {
        client("Igual");
        client("Igual");
        contacts.archive(client("Archivado"));
        contacts.create(Values.with(ContactForm.newClient("Taller"), Map.of("client", false, "vendor", true)));

        var preview = preview(
                TestFiles.csv("Nombre;Cliente", "a;Nadie", "b;Igual", "c;Taller", "d;Archivado", "e;nadie", "f;"));

        assertThat(preview.records()).isOne();
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(
                        tuple(2, ProjectFault.UNKNOWN_CLIENT, "Nadie"),
                        tuple(3, ProjectFault.AMBIGUOUS_CLIENT, "Igual"),
                        tuple(4, ProjectFault.NOT_A_CLIENT, "Taller"),
                        tuple(5, ProjectFault.ARCHIVED_CLIENT, "Archivado"),
                        tuple(6, ProjectFault.UNKNOWN_CLIENT, "nadie"));
        assertThat(preview.unknown()).containsExactly("Nadie");
        assertThat(preview.unknownLines()).isEqualTo(2);
    }

    @Test
    void clients_that_are_not_there_are_made_and_then_their_projects_are_imported() {
        var preview = preview(TestFiles.csv("Nombre;Cliente", "Web;Alan", "Tienda;Berta", "App;ALAN"));
        assertThat(preview.records()).isZero();

        newClients.create(preview.unknown());
        imports.apply(asProjects, imports.preview(asProjects, preview.plan()), false);

        assertThat(all())
                .extracting(ProjectRow::name, ProjectRow::clientName)
                .containsExactly(tuple("App", "Alan"), tuple("Tienda", "Berta"), tuple("Web", "Alan"));
    }

    @Test
    void clients_that_somebody_else_has_made_meanwhile_are_not_made_twice() {
        var preview = preview(TestFiles.csv("Nombre;Cliente", "Web;Alan", "Tienda;Berta"));
        client("ALAN");

        assertThat(newClients.create(preview.unknown())).isOne();
        assertThat(newClients.create(preview.unknown())).isZero();
        assertThat(imports.preview(asProjects, preview.plan()).records()).isEqualTo(2);
    }

    @Test
    void no_client_is_made_of_a_tax_id_or_of_a_name_that_is_too_long() {
        var preview = preview(TestFiles.csv(
                "Nombre;Cliente", "Web;B-12345674", "Tienda;" + "x".repeat(201), "App;3M", "Blog;Calle 123456 SL"));

        assertThat(preview.unknown()).containsExactly("3M", "Calle 123456 SL");
        assertThat(preview.errors())
                .extracting(LineError::fault)
                .startsWith(ProjectFault.UNKNOWN_CLIENT, RecordFault.TOO_LONG);
    }

    @Test
    void a_formula_that_fails_is_wrong_and_no_client_to_be_made() {
        var preview = preview(TestFiles.csv(
                "Nombre;Cliente;Inicio;Presupuesto",
                "Web;#N/A;#REF!;#DIV/0!",
                "App;;1/2/2026;10",
                "Blog;;1/3/2026;20"));

        assertThat(preview.unknown()).isEmpty();
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column, LineError::value)
                .containsExactly(
                        tuple(2, RecordFault.FAILED_FORMULA, "Cliente", "#N/A"),
                        tuple(2, RecordFault.FAILED_FORMULA, "Inicio", "#REF!"),
                        tuple(2, RecordFault.FAILED_FORMULA, "Presupuesto", "#DIV/0!"));
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column() {
        var preview = preview(TestFiles.csv(
                "Nombre;Estado;Propietario;Inicio;Entrega;Facturable;Tipo de presupuesto;Presupuesto;Moneda",
                ";raro;Nadie;31/2/2026;;quizá;a ojo;mucho;XYZ",
                "Web;;;2/3/2026;1/3/2026;sí;;-5;EUR",
                "App;;;;;;;1,2555;EUR",
                "Blog;;;;;;;10 $;EUR",
                "Feria;;;;;;sin límite;10;EUR",
                "Bien;;;13/3/2026;;;;10 €;"));

        assertThat(preview.records()).isOne();
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column)
                .containsExactly(
                        tuple(2, RecordFault.NO_NAME, "Nombre"),
                        tuple(2, ProjectFault.UNKNOWN_STATUS, "Estado"),
                        tuple(2, ProjectFault.UNKNOWN_OWNER, "Propietario"),
                        tuple(2, RecordFault.NOT_A_DATE, "Inicio"),
                        tuple(2, RecordFault.NOT_YES_OR_NO, "Facturable"),
                        tuple(2, ProjectFault.UNKNOWN_BUDGET_TYPE, "Tipo de presupuesto"),
                        tuple(2, RecordFault.NOT_AN_AMOUNT, "Presupuesto"),
                        tuple(2, RecordFault.UNKNOWN_CURRENCY, "Moneda"),
                        tuple(3, ProjectFault.DATES_REVERSED, "Entrega"),
                        tuple(3, RecordFault.NEGATIVE_AMOUNT, "Presupuesto"),
                        tuple(4, ProjectFault.AMOUNT_TOO_FINE, "Presupuesto"),
                        tuple(5, ProjectFault.OTHER_CURRENCY, "Presupuesto"),
                        tuple(6, ProjectFault.BUDGET_WITHOUT_LIMIT, "Presupuesto"));
    }

    @Test
    void a_budget_is_a_fixed_price_unless_the_line_says_otherwise_and_none_where_it_is_nothing() {
        var preview = preview(TestFiles.csv("Nombre;Presupuesto", "Web;100 $", "Tienda;0", "App;"), "USD");

        assertThat(preview.first())
                .extracting(ProjectForm::budgetType)
                .containsExactly(BudgetType.FIXED_PRICE, BudgetType.NO_LIMIT, BudgetType.NO_LIMIT);
        assertThat(preview.first()).extracting(ProjectForm::currency).containsOnly("USD");
    }

    @Test
    void what_is_there_already_or_repeats_a_line_is_left_out() {
        projects.create(TestProjects.with(TestProjects.named("Web"), Map.of("code", "P-1")));
        var alan = client("Alan");
        projects.create(TestProjects.with(TestProjects.named("Tienda"), Map.of("clientId", alan)));

        var preview = preview(TestFiles.csv(
                "Código;Nombre;Cliente",
                "p-1;WEB;",
                ";tienda;Alan",
                ";Tienda;",
                ";Tienda;",
                "P-2;App;",
                "P-2;App;",
                ";App;"));

        assertThat(preview.errors()).isEmpty();
        assertThat(preview.first()).extracting(ProjectForm::name).containsExactly("Tienda", "App");
        assertThat(preview.there().number()).isEqualTo(5);
    }

    @Test
    void a_code_is_not_given_twice_though_what_is_there_is_wanted() {
        projects.create(TestProjects.with(TestProjects.named("Web"), Map.of("code", "P-1")));
        projects.create(TestProjects.with(TestProjects.named("Vieja"), Map.of("code", "P-9")));
        var preview = preview(TestFiles.csv("Código;Nombre", "P-1;Web", "P-2;App", "P-2;Blog", "P-9;Nueva"));
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault)
                .containsExactly(tuple(4, ProjectFault.CODE_TWICE), tuple(5, ProjectFault.CODE_TAKEN));

        var wanted = imports.preview(asProjects, preview.plan().withoutThere(false));

        assertThat(wanted.errors())
                .extracting(LineError::line, LineError::fault)
                .containsExactly(
                        tuple(2, ProjectFault.CODE_TAKEN),
                        tuple(4, ProjectFault.CODE_TWICE),
                        tuple(5, ProjectFault.CODE_TAKEN));
        assertThat(wanted.first()).extracting(ProjectForm::name).containsExactly("App");
    }

    @Test
    void what_no_line_says_holds_for_all_as_it_was_chosen() {
        var alan = client("Alan");
        var plan = plan(TestFiles.csv("Nombre;Estado", "Web;", "App;activo"));
        var chosen = plan.withDefaults(
                Values.with(plan.defaults(), Map.of("clientId", alan, "status", ProjectStatus.DRAFT)));

        imports.apply(asProjects, imports.preview(asProjects, chosen), false);

        assertThat(all())
                .extracting(ProjectRow::name, ProjectRow::clientName, ProjectRow::status)
                .containsExactly(tuple("App", "Alan", ProjectStatus.ACTIVE), tuple("Web", "Alan", ProjectStatus.DRAFT));
        assertThat(all()).extracting(ProjectRow::ownerId).containsOnly(currentUser.id());
    }

    @Test
    void a_client_that_was_chosen_for_all_lines_and_archived_since_makes_those_that_name_none_wrong() {
        client("Brisa");
        var alan = client("Alan");
        var plan = plan(TestFiles.csv("Nombre;Cliente", "Web;", "App;Brisa"));
        var chosen = plan.withDefaults(Values.with(plan.defaults(), Map.of("clientId", alan)));
        var shown = imports.preview(asProjects, chosen);
        contacts.archive(alan);

        var again = imports.preview(asProjects, chosen);

        assertThat(again.first()).extracting(ProjectForm::name).containsExactly("App");
        assertThat(again.errors())
                .extracting(LineError::line, LineError::fault)
                .containsExactly(tuple(2, ProjectFault.ARCHIVED_CLIENT));
        assertThatThrownBy(() -> imports.apply(asProjects, shown, false))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("wrongLines");
    }

    @Test
    @SignedIn(Role.EDITOR)
    void an_editor_imports_projects_without_their_money() {
        var file = TestFiles.csv("Nombre;Presupuesto;Moneda", "Web;100;USD");
        assertThat(asProjects.meanings()).doesNotContain(ProjectFileColumn.BUDGET, ProjectFileColumn.CURRENCY);
        assertThat(plan(file).roles())
                .containsExactly(ProjectFileColumn.NAME, ProjectFileColumn.IGNORED, ProjectFileColumn.IGNORED);
        var plan = plan(file)
                .withRoles(List.of(ProjectFileColumn.NAME, ProjectFileColumn.BUDGET, ProjectFileColumn.CURRENCY));

        assertThatThrownBy(() -> imports.preview(asProjects, plan)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_imports_nothing() {
        assertThatThrownBy(() -> plan(TestFiles.csv("Nombre", "Web"))).isInstanceOf(AccessDeniedException.class);
    }

    private void imported(ImportFile file) {
        var preview = preview(file);
        assertThat(preview.errors()).isEmpty();
        imports.apply(asProjects, preview, false);
    }

    private RecordImportPreview<ProjectFileColumn, ProjectForm> preview(ImportFile file) {
        return imports.preview(asProjects, plan(file));
    }

    private RecordImportPreview<ProjectFileColumn, ProjectForm> preview(ImportFile file, String currency) {
        var plan = plan(file);
        return imports.preview(
                asProjects, plan.withDefaults(Values.with(plan.defaults(), Map.of("currency", currency))));
    }

    private RecordImport<ProjectFileColumn, ProjectForm> plan(ImportFile file) {
        var roles = imports.look(asProjects, file, SPANISH).columns().stream()
                .map(ImportColumn::guess)
                .toList();
        return new RecordImport<>(file, roles, asProjects.blank(), true, SPANISH);
    }

    private long client(String name) {
        return Objects.requireNonNull(
                contacts.create(ContactForm.newClient(name)).id());
    }

    private long client(String name, String taxId) {
        return Objects.requireNonNull(contacts.create(Values.with(ContactForm.newClient(name), Map.of("taxId", taxId)))
                .id());
    }

    private ProjectRow only() {
        return all().getFirst();
    }

    private List<ProjectRow> all() {
        return projects.page(ProjectFilter.NONE, PageRequest.ofSize(50));
    }
}

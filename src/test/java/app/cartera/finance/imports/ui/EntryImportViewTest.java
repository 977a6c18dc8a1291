package app.cartera.finance.imports.ui;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.finance.ui.ProjectFinanceView;
import app.cartera.imports.LineError;
import app.cartera.imports.ui.ImportSteps;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.project.ui.ProjectView;
import app.cartera.shared.Values;
import app.cartera.sheet.ui.ExportMenu;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ViewTest
@SignedIn(Role.MANAGER)
class EntryImportViewTest extends ImportSteps {

    private static final String HEADER = "Proyecto;Fecha;Ingresos;Gastos;Concepto\n";
    private static final String WITHOUT_THERE = "Omitir lo que parece estar ya";
    private static final String GOOD = HEADER + "P-1;4/3/2026;1.000,50;;Anticipo\nP-1;5/3/2026;;200;Viaje\n";

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    CategoryService categories;

    @Autowired
    JdbcTemplate jdbc;

    long web;

    @BeforeEach
    void a_project_and_read_spanish() {
        web = projects.create(TestProjects.with(named("Web"), Map.of("code", "P-1")))
                .id();
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void a_file_is_chosen_explained_checked_and_imported() {
        navigate(EntryImportView.class);
        assertThat(step()).isEqualTo("Fichero");
        upload(GOOD);

        assertThat(step()).isEqualTo("Columnas");
        assertThat(roles()).containsSubsequence("PROJECT", "DATE", "REVENUE", "COSTS", "TEXT");
        click("Comprobar");

        assertThat(step()).isEqualTo("Vista previa");
        assertThat(texts(Paragraph.class)).contains("2 líneas leídas: se pueden importar 2 movimientos.");
        assertThat(texts(NativeTableCell.class)).contains("1.000,50 €", "200 €");
        assertThat(texts(H2.class)).contains("Así quedarán");
        assertThat(texts(NativeTableCell.class))
                .containsSequence("4 mar 2026", "Ingreso", "", "Anticipo", "1.000,50 €")
                .containsSequence("5 mar 2026", "Coste", "", "Viaje", "200,00 €");
        click("Importar 2 movimientos");

        assertThat(step()).isEqualTo("Hecho");
        assertThat(texts(Paragraph.class)).contains("Se han importado 2 movimientos.");
        assertThat(all()).extracting(EntryRow::text).containsExactly("Viaje", "Anticipo");
    }

    @Test
    void a_check_takes_the_same_number_of_queries_however_many_lines_and_projects_it_is_of() {
        IntStream.range(0, 200)
                .forEach(i -> projects.create(TestProjects.with(named("Obra " + i), Map.of("code", "O-" + i))));
        navigate(EntryImportView.class);
        var few = queries(lines(10));

        assertThat(queries(lines(200))).isEqualTo(few).last().isNotEqualTo(0L);
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "O-%d;4/3/2026;%d;;Visita %1$d\n".formatted(i, i + 1))
                .collect(Collectors.joining("", HEADER, ""));
    }

    @Test
    void what_was_imported_is_undone_from_there() {
        navigate(EntryImportView.class);
        upload(GOOD);
        click("Comprobar");
        click("Importar 2 movimientos");
        click("Deshacer…");
        var dialog = find(Dialog.class).single();
        test(find(Button.class).from(dialog).withText("Deshacer en 2").single()).click();

        assertThat(all()).isEmpty();
        assertThat(step()).isEqualTo("Fichero");
    }

    @Test
    void where_nothing_of_an_import_could_be_undone_its_wrong_lines_are_still_at_hand() {
        navigate(EntryImportView.class);
        upload(GOOD + "P-2;4/3/2026;5;;Sin proyecto\n");
        click("Comprobar");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 2 movimientos");
        click("Deshacer…");
        all().forEach(row ->
                entries.save(Values.with(entries.form(row.id()), Map.of("text", "Cambiado por otra persona"))));

        click("Deshacer en 2");

        assertThat(all()).hasSize(2);
        assertThat(step()).isEqualTo("Hecho");
        assertThat(find(Grid.class).exists()).isTrue();
    }

    @Test
    void a_column_that_was_guessed_wrong_is_put_right_and_what_is_missing_is_chosen() {
        navigate(EntryImportView.class);
        upload("Obra;Cuándo;Valor\nWeb;;12\n");
        click("Comprobar");
        assertThat(step()).isEqualTo("Columnas");
        assertThat(texts(Paragraph.class))
                .contains("Ninguna columna es la fecha: elija una, o más abajo una fecha para todas las líneas.");

        test(find(DatePicker.class).single()).setValue(LocalDate.of(2026, 5, 1));
        role("Qué dice la columna Valor", "Importe de costes");
        click("Comprobar");
        click("Importar 1 movimiento");

        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 5, 1));
            assertThat(entry.amount()).isEqualByComparingTo("12");
        });
    }

    @Test
    void a_date_for_all_lines_that_cannot_be_is_told_there() {
        navigate(EntryImportView.class);
        upload("Obra;Valor\nWeb;12\n");
        find(DatePicker.class).single().setValue(LocalDate.of(202, 3, 15));
        click("Comprobar");

        assertThat(step()).isEqualTo("Columnas");
        assertThat(find(DatePicker.class).single().getErrorMessage())
                .isEqualTo("La fecha debe estar entre 1900 y 2199");
    }

    @Test
    void who_goes_back_to_another_file_is_asked_first_where_this_one_was_explained_by_hand() {
        navigate(EntryImportView.class);
        upload(GOOD);
        role("Qué dice la columna Concepto", "Referencia");
        click("Atrás");
        assertThat(step()).isEqualTo("Columnas");

        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(step()).isEqualTo("Columnas");
        assertThat(roles()).contains("REFERENCE");

        click("Atrás");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(step()).isEqualTo("Fichero");
    }

    @Test
    void what_was_chosen_is_still_there_when_one_goes_back() {
        navigate(EntryImportView.class);
        upload(GOOD);
        role("Qué dice la columna Concepto", "Referencia");
        currency().setValue("USD");
        click("Comprobar");
        click("Atrás");

        assertThat(step()).isEqualTo("Columnas");
        assertThat(find(Select.class)
                        .withPropertyValue(select -> select.getAriaLabel().orElse(""), "Qué dice la columna Concepto")
                        .single()
                        .getValue())
                .hasToString("REFERENCE");
        assertThat(currency().getValue()).isEqualTo("USD");
    }

    @Test
    void a_category_that_is_typed_and_is_none_is_not_taken_for_no_category() {
        navigate(EntryImportView.class);
        upload(GOOD);
        ComponentUtil.fireEvent(category(), new CustomValueSetEvent<>(category(), true, "Viajes"));
        click("Comprobar");

        assertThat(step()).isEqualTo("Columnas");
        assertThat(category().getErrorMessage()).contains("Viajes");

        ComponentUtil.fireEvent(category(), new CustomValueSetEvent<>(category(), true, "mano de obra"));
        click("Comprobar");
        assertThat(texts(NativeTableCell.class)).contains("Mano de obra");
    }

    @Test
    void a_currency_that_is_typed_and_may_be_several_is_not_taken_for_that_of_the_project() {
        navigate(EntryImportView.class);
        upload(GOOD);
        ComponentUtil.fireEvent(currency(), new CustomValueSetEvent<>(currency(), true, "dólar"));
        click("Comprobar");

        assertThat(step()).isEqualTo("Columnas");
        assertThat(currency().isInvalid()).isTrue();
        assertThat(currency().getErrorMessage()).contains("dólar");
        click("Comprobar");
        assertThat(step()).as("whoever insists").isEqualTo("Columnas");

        ComponentUtil.fireEvent(currency(), new CustomValueSetEvent<>(currency(), true, "usd"));
        click("Comprobar");
        assertThat(step()).isEqualTo("Vista previa");
    }

    @Test
    void wrong_lines_are_told_and_left_out_only_when_that_is_wanted() {
        navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1;;\nP-1;ayer;1;;\n");
        click("Comprobar");

        assertThat(wrong(0))
                .containsExactly(
                        "4",
                        "Proyecto",
                        "P-9",
                        "Ningún proyecto tiene este código o nombre: créelo, o corrija la línea.");
        assertThat(wrong(1))
                .containsExactly("5", "Fecha", "ayer", "No es una fecha entre 1900 y 2199: escríbala como 31/12/2026.");
        assertThat(button("Importar 2 movimientos").isEnabled()).isFalse();
        tick("Omitir estas 2 líneas e importar lo demás");
        click("Importar 2 movimientos");

        assertThat(texts(H2.class)).contains("Se han omitido 2 líneas incorrectas del fichero");
        assertThat(wrong(1)).startsWith("5", "Fecha", "ayer");
        assertThat(all()).hasSize(2);
    }

    @Test
    void wrong_lines_are_taken_away_corrected_and_imported() {
        navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1,5;;-Viaje\nP-1;ayer;mucho;;=Anticipo\n");
        click("Comprobar");
        var file = Exported.file(this, "Descargar las líneas incorrectas", "CSV");

        assertThat(Exported.lines(file))
                .containsExactly(
                        "Línea|Qué está mal y qué hacer|Proyecto|Fecha|Ingresos|Gastos|Concepto",
                        "4|Proyecto · P-9 · Ningún proyecto tiene este código o nombre: créelo, o corrija la línea."
                                + "|P-9|2026-03-05|1,5||-Viaje",
                        "5|Fecha · ayer · No es una fecha entre 1900 y 2199: escríbala como 31/12/2026."
                                + " Ingresos · mucho · No es un importe: escriba cifras, como 1234,50."
                                + "|P-1|ayer|mucho||=Anticipo");
        chooseAnother();
        upload(text(file).replace(";P-9;", ";P-1;").replace("ayer;mucho", "6/3/2026;2"));
        click("Comprobar");
        click("Importar 2 movimientos");

        assertThat(all())
                .extracting(
                        EntryRow::date, row -> row.amount().stripTrailingZeros().toPlainString(), EntryRow::text)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 6), "2", "=Anticipo"),
                        tuple(LocalDate.of(2026, 3, 5), "1.5", "-Viaje"));
    }

    @Test
    void wrong_lines_that_were_left_out_can_be_taken_away_after_the_import_as_well() {
        navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1,5;;-Viaje\n");
        click("Comprobar");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 2 movimientos");

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "CSV")))
                .containsExactly(
                        "Línea|Qué está mal y qué hacer|Proyecto|Fecha|Ingresos|Gastos|Concepto",
                        "4|Proyecto · P-9 · Ningún proyecto tiene este código o nombre: créelo, o corrija la línea."
                                + "|P-9|2026-03-05|1,5||-Viaje");
    }

    @Test
    void what_was_left_out_is_still_among_them_when_its_project_has_come_since_and_what_came_in_is_not() {
        navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1,5;;-Viaje\n");
        click("Comprobar");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 2 movimientos");
        projects.create(TestProjects.with(named("App"), Map.of("code", "P-9")));
        projects.archive(web);

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "Excel")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("4|")
                .endsWith("|P-9|2026-03-05|1.5||-Viaje");
    }

    @Test
    void what_was_left_out_is_told_to_be_right_where_its_project_takes_entries_again() {
        var app =
                projects.create(TestProjects.with(named("App"), Map.of("code", "P-9", "status", ProjectStatus.CLOSED)));
        navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1,5;;-Viaje\n");
        click("Comprobar");
        tick("Omitir esta línea e importar lo demás");
        click("Importar 2 movimientos");
        var opened = projects.overview(app.id()).data();
        projects.save(TestProjects.with(opened, Map.of("status", ProjectStatus.ACTIVE)));

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "CSV")))
                .last()
                .isEqualTo("4|Ya no tiene nada incorrecto: impórtela tal cual.|P-9|2026-03-05|1,5||-Viaje");
    }

    @Test
    void nothing_is_offered_to_be_taken_away_where_all_lines_were_good() {
        navigate(EntryImportView.class);
        upload(GOOD);
        click("Comprobar");
        click("Importar 2 movimientos");

        assertThat(find(ExportMenu.class).exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "Excel"})
    void a_line_with_too_many_cells_that_was_taken_away_is_wrong_until_it_is_corrected(String format) {
        navigate(EntryImportView.class);
        upload(GOOD + "P-1;6/3/2026;2;;Viaje; Madrid\n");
        click("Comprobar");
        assertThat(wrong(0)).startsWith("4", "", "Madrid").last().asString().contains("entre comillas");
        var file = Exported.file(this, "Descargar las líneas incorrectas", format);
        chooseAnother();
        upload(file);
        click("Comprobar");

        assertThat(wrong(0)).startsWith("2", "", "Madrid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "Excel"})
    void what_was_taken_away_means_the_same_without_the_other_lines(String format) {
        navigate(EntryImportView.class);
        upload("Proyecto;Fecha;Ingresos\nP-1;12/31/2025;0.5\nP-9;5/6/2026;2.500\nP-9;5/7/2026;-US$ 1,200.50\n");
        click("Comprobar");
        var file = Exported.file(this, "Descargar las líneas incorrectas", format);
        var created = projects.create(TestProjects.with(named("App"), Map.of("code", "P-9")))
                .id();
        chooseAnother();
        upload(file);
        assertThat(roles()).startsWith("IGNORED", "IGNORED", "PROJECT", "DATE", "REVENUE");
        click("Comprobar");
        click("Importar 2 movimientos");

        assertThat(entries.page(created, EntryFilter.NONE, PageRequest.of(0, 50)))
                .extracting(
                        EntryRow::date, row -> row.amount().stripTrailingZeros().toPlainString(), EntryRow::currency)
                .containsExactly(
                        tuple(LocalDate.of(2026, 5, 7), "-1200.5", "USD"),
                        tuple(LocalDate.of(2026, 5, 6), "2.5", "EUR"));
    }

    @Test
    void what_is_still_wrong_in_a_file_of_wrong_lines_is_told_anew() {
        navigate(EntryImportView.class);
        upload("Línea;Qué está mal y qué hacer;Proyecto;Fecha;Gastos\n7;Otra cosa;P-9;5/3/2026;1\n");
        click("Comprobar");

        assertThat(Exported.lines(Exported.file(this, "Descargar las líneas incorrectas", "Excel")))
                .containsExactly(
                        "Línea|Qué está mal y qué hacer|Proyecto|Fecha|Gastos",
                        "2|Proyecto · P-9 · Ningún proyecto tiene este código o nombre: créelo, o corrija la línea."
                                + "|P-9|2026-03-05|1");
    }

    @Test
    void entries_that_figures_will_lack_for_want_of_a_rate_are_told_and_whom_to_ask() {
        navigate(EntryImportView.class);
        upload(
                "Proyecto;Fecha;Gastos;Divisa\nP-1;9/3/2026;7;USD\nP-1;4/1/2026;8;USD\nP-1;4/1/2026;9;JPY\nP-1;4/1/2026;1;EUR\n");
        click("Comprobar");

        assertThat(texts(Span.class))
                .contains(
                        "2 movimientos en USD (4 ene 2026 – 9 mar 2026) no tienen tipo de cambio a EUR:"
                                + " faltarán en las cifras hasta que lo haya.",
                        "1 movimiento en JPY (4 ene 2026) no tiene tipo de cambio a EUR:"
                                + " faltará en las cifras hasta que lo haya.",
                        "Pida a un administrador que añada los tipos que faltan en Ajustes › Moneda y tipos.");
        assertThat(find(Anchor.class).withTextContaining("Añadir").exists()).isFalse();
        assertThat(button("Importar 4 movimientos").isEnabled()).isTrue();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_may_add_rates_gets_there_without_leaving_the_file() {
        navigate(EntryImportView.class);
        upload("Proyecto;Fecha;Gastos;Divisa\nP-1;9/3/2026;7;USD\n");
        click("Comprobar");

        var link = find(Anchor.class)
                .withText("Añadir los tipos de cambio que faltan en otra pestaña")
                .single();
        assertThat(link.getHref()).isEqualTo("settings/currency");
        assertThat(link.getTarget()).contains("_blank");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void categories_that_nobody_knows_yet_are_added_on_the_way() {
        navigate(EntryImportView.class);
        upload(
                "Proyecto;Fecha;Gastos;Categoría\nP-1;4/3/2026;7;Dietas\nP-1;4/3/2026;8;Peajes\nP-1;4/3/2026;9;dietas\n");
        click("Comprobar");
        assertThat(texts(Span.class)).anyMatch(text -> text.endsWith("la elegida, o ninguna: Dietas, Peajes."));
        SerializationDebugUtil.assertSerializable(find(EntryImportView.class).single());
        click("Añadir estas 2 categorías");

        assertThat(step()).isEqualTo("Vista previa");
        assertThat(find(Button.class).withTextContaining("Añadir").exists()).isFalse();
        click("Importar 3 movimientos");
        assertThat(all()).extracting(EntryRow::categoryId).doesNotContainNull().hasSize(3);
        assertThat(categories.all()).extracting(CategoryRow::name).contains("Dietas", "Peajes");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void no_more_categories_are_added_at_once_than_are_named() {
        var lines = IntStream.range(0, 14)
                .mapToObj("P-1;4/3/2026;7;Partida %d\n"::formatted)
                .collect(Collectors.joining());
        navigate(EntryImportView.class);
        upload("Proyecto;Fecha;Gastos;Categoría\n" + lines);
        click("Comprobar");
        assertThat(texts(Span.class)).anyMatch(text -> text.endsWith("Partida 8, Partida 9, …"));
        click("Añadir estas 10 categorías");

        assertThat(texts(Span.class))
                .anyMatch(text -> text.endsWith("ninguna: Partida 10, Partida 11, Partida 12, Partida 13."));
        assertThat(button("Añadir estas 4 categorías").isEnabled()).isTrue();
    }

    @Test
    void who_may_not_add_categories_is_told_of_them_alone() {
        navigate(EntryImportView.class);
        upload("Proyecto;Fecha;Gastos;Categoría\nP-1;4/3/2026;7;Dietas\n");
        click("Comprobar");

        assertThat(texts(Span.class)).anyMatch(text -> text.endsWith("la elegida, o ninguna: Dietas."));
        assertThat(find(Button.class).withTextContaining("Añadir").exists()).isFalse();
    }

    @Test
    void the_same_file_is_imported_again_only_when_that_is_wanted() {
        importedBefore();
        upload(GOOD);
        click("Comprobar");

        assertThat(texts(Span.class))
                .anyMatch(text -> text.contains("ya importó este fichero") && text.contains("2 movimientos"));
        assertThat(texts(RouterLink.class)).contains("Ver esa importación");
        assertThat(texts(ListItem.class))
                .contains(
                        "2 movimientos parecen estar ya: mismo proyecto, fecha, tipo, importe, moneda y referencia. Líneas 2, 3.");
        tick(WITHOUT_THERE);
        assertThat(button("Importar 2 movimientos").isEnabled()).isFalse();
        tick("Importarlo otra vez de todos modos");
        click("Importar 2 movimientos");

        assertThat(all()).hasSize(4);
    }

    @Test
    void what_somebody_else_posted_since_the_preview_is_told_as_left_out() {
        navigate(EntryImportView.class);
        upload(GOOD);
        click("Comprobar");
        entries.post(TestEntries.with(TestEntries.cost(web, "200"), Map.of("date", LocalDate.of(2026, 3, 5))));
        click("Importar 2 movimientos");

        assertThat(texts(Paragraph.class))
                .contains(
                        "Se ha importado 1 movimiento. Se ha omitido 1, porque entretanto el proyecto se cerró o cambió,"
                                + " o porque ya existía.");
    }

    @Test
    void what_cannot_be_checked_while_others_import_leaves_the_box_as_the_preview_is() {
        importedBefore();
        upload(GOOD);
        click("Comprobar");
        tick(WITHOUT_THERE);
        jdbc.update("""
                insert into journal_operation (at, kind, planned, record_count, record_type, state, user_id)
                select at, kind, 5000, 7, record_type, 'RUNNING', user_id from journal_operation
                where record_type = 'ENTRY'""");

        tick(WITHOUT_THERE);

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Se están importando o quitando"));
        assertThat(box(WITHOUT_THERE).getValue()).isFalse();
        tick("Importarlo otra vez de todos modos");
        assertThat(button("Importar 2 movimientos").isEnabled()).isTrue();
    }

    @Test
    void who_leaves_with_a_file_that_is_not_imported_is_asked_first() {
        navigate(EntryImportView.class);
        upload(GOOD);

        UI.getCurrent().navigate(ProjectFinanceView.class, ProjectView.parameters(web));
        assertThat(step()).isEqualTo("Columnas");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(step()).as("who keeps what was typed stays").isEqualTo("Columnas");

        click("Comprobar");
        click("Importar 2 movimientos");
        UI.getCurrent().navigate(ProjectFinanceView.class, ProjectView.parameters(web));

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(EntryImportView.class).exists()).isFalse();
    }

    @Test
    void who_leaves_with_a_file_whose_import_failed_is_asked_as_well() {
        navigate(EntryImportView.class);
        upload(GOOD);
        click("Comprobar");
        jdbc.update("delete from rates_in_use");
        assertThatThrownBy(() -> click("Importar 2 movimientos")).hasMessageContaining("rates_in_use");

        UI.getCurrent().navigate(ProjectFinanceView.class, ProjectView.parameters(web));

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
        assertThat(step()).isEqualTo("Vista previa");
    }

    /** Committed, and tidied up: the new preview is made when what was refused has been rolled back. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void a_project_that_was_archived_meanwhile_is_told_beside_the_new_preview() {
        try {
            navigate(EntryImportView.class);
            upload(GOOD);
            click("Comprobar");
            projects.archive(web);

            click("Importar 2 movimientos");

            assertThat(step()).isEqualTo("Vista previa");
            assertThat(find(Paragraph.class).withClassName("refused").single().getText())
                    .isNotEmpty();
            assertThat(wrong(0)).contains("El proyecto está archivado y no admite movimientos: restáurelo antes.");
        } finally {
            TestProjects.deleteAll(jdbc);
        }
    }

    @Test
    void what_is_no_table_is_refused_and_another_file_can_be_chosen() {
        navigate(EntryImportView.class);
        upload("%PDF-1.7 1;2\n");

        assertThat(step()).isEqualTo("Fichero");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Esto no es un fichero CSV"));
        upload(GOOD);
        assertThat(step()).isEqualTo("Columnas");
    }

    @Test
    void from_a_project_its_entries_are_imported_without_a_column_that_names_it() {
        UI.getCurrent().navigate(ProjectFinanceView.class, ProjectView.parameters(web));
        click("Importar…");
        assertThat(texts(Paragraph.class)).contains("En el proyecto Web");
        upload("Fecha;Gastos\n4/3/2026;7\n");
        click("Comprobar");
        click("Importar 1 movimiento");

        assertThat(all()).hasSize(1);
        assertThat(texts(RouterLink.class)).contains("Al proyecto");
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_neither_finds_the_page_nor_gets_there_by_the_address() {
        UI.getCurrent().navigate("finance/import");

        assertThat(getCurrentView()).isNotInstanceOf(EntryImportView.class);
        assertThat(find(SideNavItem.class).all())
                .isNotEmpty()
                .extracting(SideNavItem::getPath)
                .doesNotContain("finance/import");
    }

    @Test
    void the_view_survives_serialization_at_each_step() {
        var view = navigate(EntryImportView.class);
        upload(GOOD + "P-9;5/3/2026;1;;\n");
        SerializationDebugUtil.assertSerializable(view);
        click("Comprobar");
        SerializationDebugUtil.assertSerializable(view);
        tick("Omitir esta línea e importar lo demás");
        click("Importar 2 movimientos");
        SerializationDebugUtil.assertSerializable(view);
    }

    @Test
    void another_sheet_keeps_what_holds_for_the_lines_and_one_that_is_empty_all_that_was_explained()
            throws IOException {
        navigate(EntryImportView.class);
        uploadWorkbook(Map.of(
                "Enero", List.of("Obra;Fecha;Valor", "Web;2026-01-04;12"),
                "Febrero", List.of("Obra;Fecha;Valor", "Web;2026-02-04;20"),
                "Marzo", List.of()));
        test(sheet()).selectItem("Enero");
        currency().setValue("USD");
        role("Qué dice la columna Valor", "Importe de costes");

        test(sheet()).selectItem("Marzo");
        assertThat(roles()).contains("COSTS");
        assertThat(currency().getValue()).isEqualTo("USD");

        test(sheet()).selectItem("Febrero");
        assertThat(currency().getValue()).isEqualTo("USD");
    }

    private void importedBefore() {
        navigate(EntryImportView.class);
        upload(GOOD);
        click("Comprobar");
        click("Importar 2 movimientos");
        click("Importar otro fichero");
    }

    private void chooseAnother() {
        click("Atrás");
        click("Atrás");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private void uploadWorkbook(Map<String, List<String>> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Cartera", "1.0")) {
            sheets.forEach((name, lines) -> write(workbook.newWorksheet(name), lines));
        }
        test(find(Upload.class).single()).upload("libro.xlsx", "application/octet-stream", out.toByteArray());
        roundTrip();
    }

    private static void write(Worksheet sheet, List<String> lines) {
        for (var row = 0; row < lines.size(); row++) {
            var cells = lines.get(row).split(";");
            for (var column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Select<String> sheet() {
        return find(Select.class).withLabel("Hoja").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CategoryRow> category() {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "Categoría")
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> currency() {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "Moneda")
                .single();
    }

    @SuppressWarnings("unchecked")
    private List<String> wrong(int row) {
        GridTester<Grid<LineError>, LineError> grid =
                test(GridTester.class, find(Grid.class).single());
        return List.of(0, 2, 3, 1).stream()
                .map(column -> grid.getCellText(row, column))
                .toList();
    }

    private List<EntryRow> all() {
        return entries.page(web, EntryFilter.NONE, PageRequest.of(0, 50));
    }
}

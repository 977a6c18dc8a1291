package app.cartera.finance.imports;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.finance.ClosedToEntries;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryService;
import app.cartera.finance.MissingRate;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.imports.FoundLines;
import app.cartera.imports.ImportColumn;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.LineError;
import app.cartera.imports.PastImports;
import app.cartera.imports.RecordFault;
import app.cartera.imports.TestFiles;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.ChangeRow;
import app.cartera.journal.FieldChange;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.sheet.Cell;
import app.cartera.sheet.UnreadableSheet;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class EntryImportTest {

    private static final Locale SPANISH = Locale.of("es", "ES");
    private static final String HEADER = "Proyecto;Fecha;Tipo;Categoría;Concepto;Factura;Importe;Divisa";
    private static final String GOOD = "P-1;4/3/2026;gasto;Mano de obra;Marzo;F-1;1.000,50;EUR";

    @Autowired
    EntryImportService imports;

    @Autowired
    PastImports pastImports;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contribution;

    @Autowired
    CategoryService categories;

    @Autowired
    ProjectService projects;

    @Autowired
    RateService rates;

    @Autowired
    UndoService undoing;

    @Autowired
    Activity activity;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    long web;
    long shop;

    @BeforeEach
    void two_projects() {
        web = project("Web", "P-1");
        shop = project("Tienda", "P-2");
    }

    @Test
    void a_line_becomes_an_entry_with_all_that_it_says() {
        imported(TestFiles.csv(HEADER, GOOD));

        var entry = only(web);
        assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(entry.kind()).isEqualTo(EntryKind.COST);
        assertThat(entry.amount()).isEqualByComparingTo("1000.50");
        assertThat(entry.currency()).isEqualTo("EUR");
        assertThat(entry.text()).isEqualTo("Marzo");
        assertThat(entry.reference()).isEqualTo("F-1");
        assertThat(entry.categoryId()).isEqualTo(standard("LABOUR"));
        assertThat(figures(web).costs()).isEqualByComparingTo("1000.50");
    }

    @Test
    void the_preview_tells_what_would_be_imported_by_kind_and_currency() {
        var preview = preview(TestFiles.csv(
                HEADER,
                GOOD,
                "P-1;4/3/2026;ingreso;;;;10;EUR",
                "P-2;4/3/2026;gasto;;;;7;EUR",
                "P-2;4/3/2026;gasto;;;;5;USD"));

        assertThat(preview.lines()).isEqualTo(4);
        assertThat(preview.records()).isEqualTo(4);
        assertThat(preview.wrongLines()).isZero();
        assertThat(preview.sums())
                .extracting("kind", "currency", "entries", "amount")
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        tuple(EntryKind.REVENUE, "EUR", 1, new BigDecimal("10")),
                        tuple(EntryKind.COST, "EUR", 2, new BigDecimal("1007.5")),
                        tuple(EntryKind.COST, "USD", 1, new BigDecimal("5")));
        assertThat(count()).isZero();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void the_preview_tells_which_entries_figures_will_lack_until_there_is_a_rate() {
        rates.add(new RateForm(null, "USD", LocalDate.of(2026, 3, 10), new BigDecimal("1.1")));
        var lines = new String[] {
            HEADER,
            GOOD,
            "P-1;9/3/2026;gasto;;;;1;USD",
            "P-1;10/3/2026;gasto;;;;2;USD",
            "P-1;4/1/2026;ingreso;;;;3;USD",
            "P-1;11/3/2026;gasto;;;;4;JPY"
        };

        var preview = preview(TestFiles.csv(lines));

        assertThat(preview.missingRates())
                .containsExactly(
                        new MissingRate("JPY", "EUR", 1, LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 11)),
                        new MissingRate("USD", "EUR", 2, LocalDate.of(2026, 1, 4), LocalDate.of(2026, 3, 9)));
        imports.apply(preview, false);
        clear();
        assertThat(contribution.missingRates(web)).isEqualTo(preview.missingRates());
        assertThat(preview(TestFiles.csv(lines)).missingRates())
                .as("what is there already is not imported")
                .isEmpty();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_rate_that_only_the_figures_of_the_project_or_of_the_company_lack_is_told_as_such() {
        var march = LocalDate.of(2026, 3, 4);
        rates.add(new RateForm(null, "USD", march, new BigDecimal("1.1")));
        projects.save(TestProjects.with(projects.overview(web).data(), Map.of("currency", "GBP")));
        clear();

        var preview =
                preview(TestFiles.csv(HEADER, "P-1;4/3/2026;gasto;;;;1;USD", "P-1;4/3/2026;gasto;;;;2;GBP", GOOD));

        assertThat(preview.missingRates())
                .containsExactly(
                        new MissingRate("EUR", "GBP", 1, march, march),
                        new MissingRate("GBP", "EUR", 1, march, march),
                        new MissingRate("USD", "GBP", 1, march, march));
    }

    @Test
    void what_is_wrong_is_told_by_line_column_and_value() {
        project("Igual", "P-3");
        project("Igual", "P-4");
        close(project("Cerrado", "P-5"));
        projects.archive(project("Archivado", "P-6"));
        var preview = preview(TestFiles.csv(
                "Contabilidad de marzo",
                HEADER,
                GOOD,
                "P-9;4/3/2026;gasto;;;;1;EUR",
                ";4/3/2026;gasto;;;;1;EUR",
                "Igual;4/3/2026;gasto;;;;1;EUR",
                "P-5;4/3/2026;gasto;;;;1;EUR",
                "P-6;4/3/2026;gasto;;;;1;EUR",
                "P-1;31/2/2026;gasto;;;;1;EUR",
                "P-1;;gasto;;;;1;EUR",
                "P-1;4/3/2026;gasto;;;;mucho;EUR",
                "P-1;4/3/2026;gasto;;;;1,255;EUR",
                "P-1;4/3/2026;otro;;;;1;EUR",
                "P-1;4/3/2026;gasto;;;;1;XYZ",
                "P-1;4/3/2026;gasto;;;;1.234.567.890.123.456;EUR"));

        assertThat(preview.records()).isOne();
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column, LineError::value)
                .containsExactly(
                        tuple(4, EntryFault.UNKNOWN_PROJECT, "Proyecto", "P-9"),
                        tuple(5, EntryFault.NO_PROJECT, "Proyecto", ""),
                        tuple(6, EntryFault.AMBIGUOUS_PROJECT, "Proyecto", "Igual"),
                        tuple(7, EntryFault.CLOSED_PROJECT, "Proyecto", "Cerrado"),
                        tuple(8, EntryFault.ARCHIVED_PROJECT, "Proyecto", "Archivado"),
                        tuple(9, RecordFault.NOT_A_DATE, "Fecha", "31/2/2026"),
                        tuple(10, EntryFault.NO_DATE, "Fecha", ""),
                        tuple(11, RecordFault.NOT_AN_AMOUNT, "Importe", "mucho"),
                        tuple(12, EntryFault.AMOUNT_TOO_FINE, "Importe", "1,255 EUR"),
                        tuple(13, EntryFault.UNKNOWN_KIND, "Tipo", "otro"),
                        tuple(14, RecordFault.UNKNOWN_CURRENCY, "Divisa", "XYZ"),
                        tuple(15, EntryFault.AMOUNT_TOO_LARGE, "Importe", "1.234.567.890.123.456"));
        assertThat(preview.wrongLines()).isEqualTo(12);
    }

    @Test
    void all_that_is_wrong_in_a_line_is_told_at_once() {
        var preview = preview(TestFiles.csv(
                HEADER,
                "P-9;31/2/2026;otro;;;;mucho;XYZ",
                "P-9;31/2/2026;otro;;;;;XYZ",
                "P-1;;gasto;;;;1,255;EUR",
                GOOD,
                GOOD,
                GOOD,
                GOOD));

        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault)
                .containsExactly(
                        tuple(2, EntryFault.UNKNOWN_PROJECT),
                        tuple(2, RecordFault.NOT_A_DATE),
                        tuple(2, EntryFault.UNKNOWN_KIND),
                        tuple(2, RecordFault.UNKNOWN_CURRENCY),
                        tuple(2, RecordFault.NOT_AN_AMOUNT),
                        tuple(4, EntryFault.NO_DATE),
                        tuple(4, EntryFault.AMOUNT_TOO_FINE));
        assertThat(preview.wrongLines()).isEqualTo(2);
        assertThat(preview.withoutAmount().number()).isOne();
    }

    @Test
    void good_lines_are_imported_without_the_wrong_ones_or_nothing_is() {
        var preview = preview(TestFiles.csv(HEADER, GOOD, "P-9;4/3/2026;gasto;;;;1;EUR"));

        assertThatThrownBy(() -> imports.apply(preview, false)).isInstanceOf(ImportRefused.class);
        assertThat(count()).isZero();

        imports.apply(preview, true);
        assertThat(count()).isOne();
    }

    @Test
    void all_wrong_lines_can_be_had_with_all_that_they_have_in_the_file() {
        var lines = new ArrayList<>(Collections.nCopies(200, GOOD));
        lines.addFirst(HEADER);
        lines.addAll(Collections.nCopies(1200, "P-9;ayer;gasto;;-Viaje;;mucho;EUR"));
        var preview = preview(TestFiles.csv(lines.toArray(String[]::new)));

        try (var wrong = imports.wrongLines(preview)) {
            assertThat(wrong)
                    .hasSize(1200)
                    .extracting(each -> each.line().number())
                    .startsWith(202, 203)
                    .endsWith(1401);
        }
        try (var wrong = imports.wrongLines(preview)) {
            var first = wrong.findFirst().orElseThrow();
            assertThat(first.line().cells())
                    .extracting(Cell::text)
                    .containsExactly("P-9", "ayer", "gasto", "", "-Viaje", "", "mucho", "EUR");
            assertThat(first.errors()).isEqualTo(preview.errors().subList(0, 3));
        }
        assertThat(preview.columns()).hasSize(8).startsWith("Proyecto", "Fecha").endsWith("Divisa");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void a_line_with_more_cells_than_titles_is_wrong_wherever_it_stands(int before) {
        var lines = new ArrayList<>(Collections.nCopies(30, "P-1,2024-03-01,100.00"));
        lines.add(before, "P-1,2024-03-31,1,234.50");
        lines.addFirst("Proyecto,Fecha,Importe");

        var preview = preview(TestFiles.csv(lines.toArray(String[]::new)));

        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column, LineError::value)
                .containsExactly(tuple(before + 2, RecordFault.MORE_CELLS, "", "234.50"));
        assertThat(preview.records()).isEqualTo(30);
        assertThat(preview.columns()).containsExactly("Proyecto", "Fecha", "Importe", "…");
    }

    @Test
    void nothing_else_is_told_of_a_line_whose_cells_are_not_in_their_columns() {
        var preview = preview(TestFiles.csv(
                "Proyecto,Concepto,Referencia,Importe,Fecha",
                "P-1,Uno,1,10.00,2024-03-01",
                "P-1,Uno,1,10.00,2024-03-01",
                "P-1,Cables, tubos,,10.00,2024-03-01"));

        assertThat(preview.errors()).extracting(LineError::fault).containsExactly(RecordFault.MORE_CELLS);
        assertThat(preview.withoutAmount().number()).isZero();
    }

    @Test
    void lines_with_more_cells_than_titles_stay_wrong_where_they_come_back_as_a_file_until_they_are_corrected() {
        var preview =
                preview(TestFiles.csv("Proyecto,Fecha,Importe", "P-1,2024-03-01,100.00", "P-1,2024-03-31,1,234.50"));

        assertThat(preview(TestFiles.csv(wrongLines(preview))).wrongLines()).isOne();
        assertThat(preview(TestFiles.xlsx(wrongLines(preview))).wrongLines()).isOne();

        var corrected = preview(TestFiles.csv("Proyecto;Fecha;Importe;…", "P-1;2024-03-31;1,234.50;"));
        assertThat(corrected.wrongLines()).isZero();
        assertThat(corrected.sums())
                .extracting(EntryImportPreview.Sum::amount)
                .containsExactly(new BigDecimal("1234.5"));
    }

    @Test
    void a_note_beside_the_table_is_none_of_its_cells_in_a_workbook() {
        var lines = new ArrayList<>(Collections.nCopies(30, "P-1;2024-03-01;100"));
        lines.addFirst("Proyecto;Fecha;Importe");
        lines.add(2, "P-1;2024-03-01;100;preguntar a Eva");
        lines.add("P-1;2024-03-01;100;;revisar");

        var preview = preview(TestFiles.xlsx(lines.toArray(String[]::new)));

        assertThat(preview.wrongLines()).isZero();
        assertThat(preview.records()).isEqualTo(32);
        assertThat(preview.columns()).containsExactly("Proyecto", "Fecha", "Importe", "D", "");
    }

    @Test
    void a_column_that_lacks_only_its_title_is_one() {
        var line = "P-1;2024-03-01;100;H";
        var preview = preview(TestFiles.csv("Proyecto;Fecha;Importe;", line, line, line));

        assertThat(preview.wrongLines()).isZero();
    }

    private String[] wrongLines(EntryImportPreview preview) {
        try (var wrong = imports.wrongLines(preview)) {
            return Stream.concat(
                            Stream.of(String.join(";", preview.columns())),
                            wrong.map(each ->
                                    each.line().cells().stream().map(Cell::text).collect(Collectors.joining(";"))))
                    .toArray(String[]::new);
        }
    }

    @Test
    void what_only_the_other_lines_tell_of_a_wrong_line_is_told_in_it() {
        var preview = preview(TestFiles.csv(
                "Proyecto;Fecha;Importe;Factura",
                "P-1;12/31/2025;0.5;1",
                "P-9;5/6/2026;2.500;1.500",
                "P-9;5/7/2026;-$ 1,200.00;",
                "P-9;5/8/2026;1.234 EUR;",
                "P-9;ayer;1.234,50;"));

        try (var wrong = imports.wrongLines(preview)) {
            assertThat(wrong.map(each -> each.line().cells()))
                    .containsExactly(
                            List.of(
                                    Cell.of("P-9"),
                                    Cell.of(LocalDate.of(2026, 5, 6)),
                                    Cell.of(new BigDecimal("2.5")),
                                    Cell.of("1.500")),
                            List.of(Cell.of("P-9"), Cell.of(LocalDate.of(2026, 5, 7)), Cell.of("$ -1200"), Cell.EMPTY),
                            List.of(
                                    Cell.of("P-9"),
                                    Cell.of(LocalDate.of(2026, 5, 8)),
                                    Cell.of("EUR 1,2340"),
                                    Cell.EMPTY),
                            List.of(Cell.of("P-9"), Cell.of("ayer"), Cell.of("1.234,50"), Cell.EMPTY));
        }
    }

    @Test
    void wrong_lines_of_a_file_that_is_gone_cannot_be_had() {
        var preview = preview(TestFiles.csv(HEADER, GOOD, "P-9;4/3/2026;gasto;;;;1;EUR"));
        preview.plan().file().delete();

        assertThatThrownBy(() -> imports.wrongLines(preview)).hasMessage("error.import.fileGone");
    }

    @Test
    void a_project_is_found_by_its_name_whatever_its_case_and_accents() {
        imported(TestFiles.csv(HEADER, "  TIENDA ;4/3/2026;gasto;;;;1;EUR"));

        assertThat(only(shop).amount()).isEqualByComparingTo("1");
    }

    @Test
    void what_a_line_does_not_say_is_as_chosen_or_as_in_its_project() {
        var file = TestFiles.csv("Proyecto;Importe", "P-1;10", "P-1;-20");
        var plan = plan(file, Defaults.NONE);
        assertThatThrownBy(() -> imports.preview(plan)).hasMessage("error.import.noDate");

        var may = LocalDate.of(2026, 5, 1);
        imports.apply(
                imports.preview(
                        plan.withDefaults(new Defaults(null, may, EntryKind.COST, standard("PURCHASE"), "USD"))),
                false);

        assertThat(all(web))
                .extracting(EntryRow::date, EntryRow::kind, EntryRow::categoryId, EntryRow::currency)
                .containsOnly(tuple(may, EntryKind.COST, standard("PURCHASE"), "USD"));
        assertThat(all(web)).extracting(row -> row.amount().intValue()).containsExactlyInAnyOrder(10, -20);
    }

    @Test
    void a_date_for_all_lines_is_checked_like_one_of_a_line() {
        var file = TestFiles.csv("Proyecto;Importe", "P-1;-7");
        var slip = new Defaults(null, LocalDate.of(202, 3, 15), null, null, null);

        var preview = imports.preview(plan(file, slip));

        assertThat(preview.records()).isZero();
        assertThat(preview.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(RecordFault.NOT_A_DATE);
            assertThat(error.value()).isEqualTo("0202-03-15");
        });
    }

    @Test
    void where_nothing_says_the_kind_a_negative_amount_is_a_cost() {
        imported(TestFiles.csv("Proyecto;Fecha;Importe", "P-1;4/3/2026;10", "P-1;4/3/2026;(20)"));

        assertThat(figures(web).revenue()).isEqualByComparingTo("10");
        assertThat(figures(web).costs()).isEqualByComparingTo("20");
    }

    @Test
    void each_amount_of_a_line_is_an_entry_that_is_called_as_its_column() {
        imported(
                TestFiles.csv("Project;Date;Loan revenue;Grant;Costs", "P-1;2026-03-04;10;20;5", "P-1;2026-03-05;;0;"));

        assertThat(all(web))
                .extracting(EntryRow::kind, row -> row.amount().intValue(), EntryRow::text)
                .containsExactlyInAnyOrder(
                        tuple(EntryKind.REVENUE, 10, "Loan revenue"),
                        tuple(EntryKind.REVENUE, 20, "Grant"),
                        tuple(EntryKind.COST, 5, "Costs"));
    }

    @Test
    void into_one_project_no_column_need_name_it_and_lines_of_others_are_wrong() {
        var unnamed = plan(TestFiles.csv("Fecha;Importe", "4/3/2026;10"), Defaults.ofProject(web));
        assertThat(imports.preview(unnamed).records()).isOne();

        var preview = imports.preview(plan(
                TestFiles.csv("Proyecto;Fecha;Importe", "P-1;4/3/2026;10", "P-2;4/3/2026;10", ";4/3/2026;10"),
                Defaults.ofProject(web)));
        assertThat(preview.records()).isEqualTo(2);
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(tuple(3, EntryFault.OTHER_PROJECT, "Tienda"));
    }

    @Test
    void of_several_projects_of_one_name_the_one_that_is_imported_into_is_meant() {
        var mine = project("Igual", "P-3");
        project("Igual", "P-4");
        var file = TestFiles.csv("Proyecto;Fecha;Importe", "IGUAL;4/3/2026;10");

        imports.apply(imports.preview(plan(file, Defaults.ofProject(mine))), false);

        assertThat(only(mine).amount()).isEqualByComparingTo("10");
    }

    @Test
    void of_several_projects_of_one_name_none_is_meant_in_an_import_into_another() {
        project("Igual", "P-3");
        project("Igual", "P-4");
        var file = TestFiles.csv("Proyecto;Fecha;Importe", "Igual;4/3/2026;10");

        assertThat(imports.preview(plan(file, Defaults.ofProject(web))).errors())
                .extracting(LineError::fault)
                .containsExactly(EntryFault.AMBIGUOUS_PROJECT);
    }

    @Test
    void a_category_nobody_knows_is_told_and_left_out() {
        var preview = preview(TestFiles.csv(
                HEADER, GOOD, "P-1;4/3/2026;gasto;Brujería;;;1;EUR", "P-1;5/3/2026;gasto;BRUJERIA;;;1;EUR"));

        assertThat(preview.unknownCategories()).containsExactly("Brujería");
        assertThat(preview.uncategorised()).isEqualTo(2);
        imports.apply(preview, false);
        assertThat(all(web)).extracting(EntryRow::categoryId).containsExactlyInAnyOrder(standard("LABOUR"), null, null);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void categories_that_are_offered_are_added_once_and_restored_where_they_are_archived() {
        var own = categories.add("Viajes");
        categories.archive(own);
        categories.archive(standard("INVOICE"));
        var before = categories.all().size();
        var lines = TestFiles.csv(
                HEADER,
                "P-1;4/3/2026;gasto;VIAJES;;;1;EUR",
                "P-1;5/3/2026;gasto;Factura;;;1;EUR",
                "P-1;6/3/2026;gasto;Dietas;;;1;EUR",
                "P-1;7/3/2026;gasto;\u00a0;;;1;EUR");
        assertThat(preview(lines).unknownCategories()).containsExactly("VIAJES", "Factura", "Dietas");

        imports.offerCategories(List.of("VIAJES", "Factura", "Dietas", "DIETAS"));
        imports.offerCategories(List.of("Dietas"));

        assertThat(categories.all()).hasSize(before + 1).noneMatch(CategoryRow::archived);
        assertThat(categories.all().getLast().name()).isEqualTo("Dietas");
        assertThat(preview(lines).unknownCategories()).isEmpty();
        assertThatThrownBy(() -> imports.offerCategories(List.of("x".repeat(61))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void categories_that_a_file_brought_are_told_as_one_import_that_is_not_undone() {
        categories.archive(standard("INVOICE"));
        var invoice = new RecordName("category.standard.INVOICE");

        imports.offerCategories(List.of("Factura", "Dietas", "Mano de obra", "DIETAS", " Peajes "));
        imports.offerCategories(List.of("Dietas"));

        var operations =
                activity.page(ActivityFilter.NONE.withType(RecordType.CATEGORY), ZoneOffset.UTC, PageRequest.of(0, 50));
        assertThat(operations)
                .extracting(OperationRow::kind)
                .containsExactly(OperationKind.IMPORT, OperationKind.ARCHIVE);
        var brought = operations.getFirst();
        assertThat(brought.type()).isEqualTo(RecordType.CATEGORY);
        assertThat(brought.records()).isEqualTo(3);
        assertThat(activity.changes(brought.id(), PageRequest.of(0, 50)))
                .extracting(row -> row.record().name(), ChangeRow::change)
                .containsExactly(
                        tuple(invoice, new FieldChange("archived", "true", "false", true)),
                        tuple(new RecordName("Dietas"), new FieldChange("name", null, "Dietas", true)),
                        tuple(new RecordName("Peajes"), new FieldChange("name", null, "Peajes", true)));
        assertThat(brought.undoable()).isFalse();
        assertThatThrownBy(() -> undoing.undo(brought.id())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void who_manages_no_categories_adds_none_by_an_import() {
        assertThatThrownBy(() -> imports.offerCategories(List.of("Dietas"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_currency_beside_an_amount_is_that_of_the_entry_where_the_line_names_none() {
        imports.apply(
                preview(TestFiles.csv("Proyecto;Fecha;Gasto", "P-1;1/3/2026;US$ 1.200,00", "P-1;1/3/2026;7 €")), false);

        assertThat(all(web))
                .extracting(EntryRow::currency, row -> row.amount().intValue())
                .containsExactlyInAnyOrder(tuple("USD", 1200), tuple("EUR", 7));
    }

    @Test
    void an_amount_in_another_currency_than_its_line_or_its_project_is_wrong() {
        var preview = preview(TestFiles.csv(
                HEADER,
                "P-1;4/3/2026;gasto;;;;10 USD;EUR",
                "P-1;4/3/2026;gasto;;;;$ 20;",
                "P-1;4/3/2026;gasto;;;;$ 30;USD"));

        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(
                        tuple(2, EntryFault.OTHER_CURRENCY, "10 USD ≠ EUR"),
                        tuple(3, EntryFault.OTHER_CURRENCY, "$ 20 ≠ EUR"));
        assertThat(preview.records()).isOne();
    }

    @Test
    void what_was_checked_in_the_currency_of_its_project_is_not_imported_in_another_one() {
        var lines = new String[] {HEADER, "P-1;4/3/2026;gasto;;;;10;", "P-1;4/3/2026;gasto;;;;20;EUR"};
        var some = preview(TestFiles.csv(lines));
        var all = preview(TestFiles.csv(HEADER, "P-1;5/3/2026;gasto;;;;30;"));
        projects.save(TestProjects.with(projects.overview(web).data(), Map.of("currency", "USD")));
        clear();

        imports.apply(some, true);
        clear();

        assertThat(only(web).amount()).isEqualByComparingTo("20");
        assertThat(preview(TestFiles.csv(lines)).sums())
                .extracting(EntryImportPreview.Sum::currency)
                .containsExactly("USD");
        assertThatThrownBy(() -> imports.apply(all, false)).isInstanceOf(ImportRefused.class);
    }

    @Test
    void a_line_is_not_imported_into_a_project_that_took_its_code_or_name_after_the_check() {
        var other = projects.create(TestProjects.named("App")).id();
        var some = preview(TestFiles.csv(HEADER, "P-1;4/3/2026;gasto;;;;10;", "App;4/3/2026;gasto;;;;20;"));
        var all = preview(TestFiles.csv(HEADER, "P-1;5/3/2026;gasto;;;;30;"));
        assertThat(some.records()).isEqualTo(2);
        projects.save(TestProjects.with(projects.overview(web).data(), Map.of("code", "P-9")));
        projects.save(TestProjects.with(projects.overview(other).data(), Map.of("code", "P-1")));
        clear();

        imports.apply(some, true);
        clear();

        assertThat(all(web)).isEmpty();
        assertThat(only(other).amount()).isEqualByComparingTo("20");
        assertThat(preview(TestFiles.csv(HEADER, "P-1;4/3/2026;gasto;;;;10;")).records())
                .isOne();
        assertThatThrownBy(() -> imports.apply(all, false)).isInstanceOf(ImportRefused.class);
    }

    @Test
    void a_number_of_excel_is_in_the_currency_that_its_format_shows() {
        var preview = preview(TestFiles.xlsx("#,##0.00 [$USD]"));

        assertThat(preview.errors()).isEmpty();
        imports.apply(preview, false);
        assertThat(only(web).currency()).isEqualTo("USD");
        assertThat(preview(TestFiles.xlsx("\"$\"#,##0")).errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(tuple(2, EntryFault.OTHER_CURRENCY, "1200 $ ≠ EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr", "lei", "h"})
    void what_a_format_shows_and_is_no_currency_for_sure_is_not_taken_for_that_of_the_project(String word) {
        assertThat(preview(TestFiles.xlsx("#,##0.00\\ \"" + word + "\"")).errors())
                .extracting(LineError::line, LineError::fault, LineError::value)
                .containsExactly(tuple(2, EntryFault.OTHER_CURRENCY, "1200 " + word + " ≠ EUR"));
    }

    @Test
    void a_word_that_only_one_currency_has_is_understood() {
        imports.apply(preview(TestFiles.xlsx("#,##0.00\\ \"zł\"")), false);

        assertThat(only(web).currency()).isEqualTo("PLN");
    }

    @Test
    void a_wrong_amount_is_told_as_it_is_written_with_its_currency_once() {
        var preview = preview(TestFiles.csv(
                HEADER, "P-1;4/3/2026;gasto;;;;1,255 €;EUR", "P-1;4/3/2026;gasto;;;;1,255 EUR;", GOOD, GOOD, GOOD));

        assertThat(preview.errors()).extracting(LineError::value).containsExactly("1,255 €", "1,255 EUR");
    }

    @Test
    void a_formula_that_fails_is_wrong_in_texts_too_where_there_is_an_amount() {
        var preview = preview(TestFiles.csv(
                HEADER,
                "P-1;4/3/2026;gasto;#N/A;#REF!;#¡VALOR!;10;EUR",
                "P-1;4/3/2026;gasto;;;;#DIV/0!;EUR",
                "P-1;;;;#N/A;;;",
                GOOD));

        assertThat(preview.unknownCategories()).doesNotContain("#N/A");
        assertThat(preview.errors())
                .extracting(LineError::line, LineError::fault, LineError::column, LineError::value)
                .containsExactly(
                        tuple(2, RecordFault.FAILED_FORMULA, "Categoría", "#N/A"),
                        tuple(2, RecordFault.FAILED_FORMULA, "Concepto", "#REF!"),
                        tuple(2, RecordFault.FAILED_FORMULA, "Factura", "#¡VALOR!"),
                        tuple(3, RecordFault.NOT_AN_AMOUNT, "Importe", "#DIV/0!"));
    }

    @Test
    void columns_that_lack_something_or_say_it_twice_are_refused() {
        var plan = plan(TestFiles.csv(HEADER, GOOD), Defaults.NONE);

        assertThatThrownBy(() -> imports.preview(plan.withRoles(withRole(plan, 0, ColumnRole.IGNORED))))
                .hasMessage("error.import.noProject");
        assertThatThrownBy(() -> imports.preview(plan.withRoles(withRole(plan, 6, ColumnRole.IGNORED))))
                .hasMessage("error.import.noAmount");
        assertThatThrownBy(() -> imports.preview(plan.withRoles(withRole(plan, 4, ColumnRole.REFERENCE))))
                .hasMessage("error.import.twice");
    }

    @Test
    void who_gives_many_entries_a_category_is_in_nobodys_way_but_who_removes_some_is() {
        running("SET_CATEGORY");
        imported(TestFiles.csv(HEADER, GOOD));

        running("REMOVE");
        assertThatThrownBy(() -> imported(TestFiles.csv(HEADER, GOOD, "P-2;2026-03-05;;;;;20")))
                .hasMessage("error.import.othersAtWork");
        endWhatWasRefused();
    }

    /** By somebody else, in the background. */
    private void running(String kind) {
        entities.createNativeQuery("""
                insert into journal_operation (at, user_id, kind, record_type, record_count, planned, state)
                select current_timestamp, min(id), :kind, 'ENTRY', 0, 5000, 'RUNNING' from app_user""").setParameter("kind", kind).executeUpdate();
    }

    @Test
    void a_sheet_can_be_chosen() {
        var file = TestFiles.xlsx(
                new String[] {"Project;Date;Amount", "P-1;2026-03-04;10"},
                new String[] {"Project;Date;Amount", "P-2;2026-03-04;20"});

        assertThat(imports.look(file, SPANISH).sheets()).containsExactly("Sheet 1", "Sheet 2");
        imported(file.withSheet("Sheet 2"));
        assertThat(only(shop).amount()).isEqualByComparingTo("20");
        assertThat(all(web)).isEmpty();
    }

    @Test
    void the_import_is_one_operation_which_is_undone_and_done_again() {
        var operation = imported(TestFiles.csv(HEADER, GOOD, "P-2;4/3/2026;ingreso;;;;10;EUR"));
        assertThat(activity.operation(operation).kind()).isEqualTo(OperationKind.IMPORT);
        assertThat(activity.operation(operation).records()).isEqualTo(2);

        var undo = undoing.undo(operation);
        clear();
        assertThat(undo.reverted()).isEqualTo(2);
        assertThat(count()).isZero();
        assertThat(figures(web).costs()).isZero();

        undoing.undo(undo.operationId());
        clear();
        assertThat(figures(web).costs()).isEqualByComparingTo("1000.50");
    }

    @Test
    void a_file_that_comes_again_is_noticed_under_any_name_until_its_import_is_undone() {
        var first = preview(TestFiles.csv(HEADER, GOOD));
        assertThat(first.earlier()).isNull();
        var operation = imports.apply(first, false);
        clear();

        var again =
                preview(new ImportFile("other.csv", TestFiles.csv(HEADER, GOOD).content(), null));
        assertThat(again.earlier()).isNotNull();
        assertThat(again.earlier().operationId()).isEqualTo(operation);
        assertThat(again.earlier().fileName()).isEqualTo("entries.csv");
        assertThat(again.earlier().user())
                .isEqualTo(activity.operation(operation).user());

        undoing.undo(operation);
        clear();
        assertThat(preview(TestFiles.csv(HEADER, GOOD)).earlier()).isNull();
    }

    @Test
    void of_two_who_look_at_the_same_file_the_second_is_told_that_it_was_imported_meanwhile() {
        var mine = preview(TestFiles.csv(HEADER, GOOD));
        var theirs = preview(TestFiles.csv(HEADER, GOOD));
        imports.apply(mine, false);
        clear();

        assertThatThrownBy(() -> imports.apply(theirs, false)).hasMessage("error.import.meanwhile");
        endWhatWasRefused();

        assertThat(count()).isOne();
        var anew = preview(theirs.plan().file());
        assertThat(anew.there().number()).isOne();
        imports.apply(imports.preview(anew.plan().withoutThere(false)), false);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void an_upload_that_is_broken_off_leaves_no_file() {
        var before = temporaryFiles();
        var brokenOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Broken off");
            }
        };

        assertThatThrownBy(() -> imports.keep("entries.csv", brokenOff)).hasMessage("Broken off");

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static List<String> temporaryFiles() {
        var files = new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.startsWith("cartera-import-"));
        return Stream.of(files).sorted().toList();
    }

    @Test
    void what_seems_to_be_there_is_left_out_unless_it_is_wanted_again() {
        imported(TestFiles.csv(HEADER, GOOD));
        var overlapping = plan(TestFiles.csv(HEADER, GOOD, "P-1;5/3/2026;gasto;;Abril;F-2;7;EUR"), Defaults.NONE);

        var preview = imports.preview(overlapping);
        assertThat(preview.there()).isEqualTo(new FoundLines(1, List.of(2)));
        assertThat(preview.records()).isOne();
        assertThat(imports.preview(overlapping.withoutThere(false)).records()).isEqualTo(2);

        imports.apply(preview, false);
        assertThat(all(web)).extracting(EntryRow::reference).containsExactlyInAnyOrder("F-1", "F-2");
    }

    @Test
    void lines_that_say_the_same_as_another_are_told_and_imported() {
        var preview = preview(TestFiles.csv(
                HEADER,
                GOOD,
                GOOD.replace("P-1", "P-2"),
                GOOD,
                GOOD,
                GOOD.replace("Mano de obra", "Taxi"),
                GOOD.replace("Mano de obra", "Hotel")));

        assertThat(preview.repeated()).isEqualTo(new FoundLines(2, List.of(4, 5)));
        assertThat(preview.records()).isEqualTo(6);
    }

    @Test
    void what_somebody_else_posted_since_the_preview_is_there_as_well() {
        var mine = preview(TestFiles.csv(HEADER, GOOD, "P-2;4/3/2026;gasto;;;F-2;7;EUR"));
        imported(TestFiles.csv(HEADER, GOOD));
        imports.apply(mine, false);
        clear();

        assertThat(all(web)).hasSize(1);
        assertThat(all(shop)).hasSize(1);
    }

    @Test
    void another_sheet_of_a_file_that_was_imported_has_not_been() throws IOException {
        var file = TestFiles.xlsx(
                new String[] {"Project;Date;Amount", "P-1;2026-03-04;10"},
                new String[] {"Project;Date;Amount", "P-2;2026-03-04;20"});
        var content = Files.createTempFile("cartera", null).toFile();
        content.deleteOnExit();
        Files.copy(file.content().toPath(), content.toPath(), StandardCopyOption.REPLACE_EXISTING);
        imported(file.withSheet("Sheet 1"));

        var again = ImportFile.of("again.xlsx", content);
        assertThat(preview(again.withSheet("Sheet 2")).earlier()).isNull();
        assertThat(preview(again.withSheet("Sheet 1")).earlier()).isNotNull();
    }

    @Test
    void zeros_after_the_last_decimal_are_no_decimals() {
        imported(TestFiles.csv(HEADER, GOOD.replace("1.000,50", "1000,500000000")));

        assertThat(all(web))
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualByComparingTo("1000.5"));
    }

    @Test
    void a_cover_before_the_table_is_passed_over() {
        var file = TestFiles.xlsx(new String[] {"Expenses of 2026"}, new String[] {HEADER, GOOD});

        var table = imports.look(file, SPANISH);

        assertThat(table.file().sheet()).isEqualTo("Sheet 2");
        assertThat(table.sheets()).containsExactly("Sheet 1", "Sheet 2");
        assertThat(table.columns()).extracting(ImportColumn::title).contains("Importe");
        assertThatThrownBy(() -> imports.look(file.withSheet("Sheet 1"), SPANISH))
                .isInstanceOf(UnreadableSheet.class);
    }

    @Test
    void a_project_that_was_closed_since_the_preview_takes_nothing() {
        var lines = new String[] {HEADER, GOOD, "P-2;4/3/2026;ingreso;;;;10;EUR"};
        var whole = preview(TestFiles.csv(lines));
        var good = preview(TestFiles.csv(lines[0], lines[1], lines[2], ""));
        close(shop);

        imports.apply(good, true);
        assertThatThrownBy(() -> imports.apply(whole, false))
                .isInstanceOfAny(ClosedToEntries.class, ImportRefused.class);
        clear();
        assertThat(all(shop)).isEmpty();
        assertThat(all(web)).hasSize(1);
    }

    @Test
    void the_file_is_deleted_when_it_is_imported_and_kept_when_it_is_refused() {
        var refused = TestFiles.csv(HEADER, GOOD, "P-9;4/3/2026;gasto;;;;1;EUR");
        var preview = preview(refused);
        assertThatThrownBy(() -> imports.apply(preview, false)).isInstanceOf(ImportRefused.class);
        assertThat(refused.content()).exists();

        imports.apply(preview, true);
        assertThat(refused.content()).doesNotExist();
        assertThatThrownBy(() -> preview(refused)).hasMessage("error.import.fileGone");
    }

    @Test
    void a_file_of_entries_is_no_earlier_one_of_contacts_which_those_import_who_may_not_see_money() {
        imported(TestFiles.csv(HEADER, GOOD));
        var file = pastImports.look(TestFiles.csv(HEADER, GOOD));
        SecurityContextHolder.setContext(people.as(Role.EDITOR));

        assertThat(pastImports.latest(file, RecordType.CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "EDITOR"})
    void who_may_not_see_money_imports_none(Role role) {
        var file = TestFiles.csv(HEADER, GOOD);
        var preview = preview(file);
        SecurityContextHolder.setContext(people.as(role));

        assertThatThrownBy(() -> imports.look(file, SPANISH).columns()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.preview(preview.plan())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.wrongLines(preview)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.apply(preview, true)).isInstanceOf(AccessDeniedException.class);
    }

    private long imported(ImportFile file) {
        var operation = imports.apply(preview(file), false);
        clear();
        return operation;
    }

    private EntryImportPreview preview(ImportFile file) {
        return imports.preview(plan(file, Defaults.NONE));
    }

    private EntryImport plan(ImportFile file, Defaults defaults) {
        return EntryImport.of(file, imports.look(file, SPANISH).columns(), defaults, SPANISH);
    }

    private long project(String name, String code) {
        var id = projects.create(TestProjects.with(named(name), Map.of("code", code)))
                .id();
        clear();
        return id;
    }

    private void close(long project) {
        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", ProjectStatus.CLOSED)));
        clear();
    }

    /** It is rolled back, but for a test that is one transaction itself. */
    private void endWhatWasRefused() {
        entities.createNativeQuery("update journal_operation set state = 'FAILED' where state = 'RUNNING'")
                .executeUpdate();
    }

    private void clear() {
        entities.flush();
        entities.clear();
    }

    private long standard(String name) {
        return categories.all().stream()
                .filter(category -> name.equals(category.standard()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<EntryRow> all(long project) {
        return entries.page(project, EntryFilter.NONE, PageRequest.of(0, 50));
    }

    private EntryRow only(long project) {
        assertThat(all(project)).hasSize(1);
        return all(project).getFirst();
    }

    private long count() {
        return entries.ids(web, EntryFilter.NONE, Sort.unsorted()).length
                + entries.ids(shop, EntryFilter.NONE, Sort.unsorted()).length;
    }

    private Figures figures(long project) {
        return contribution
                .ofProjects(List.of(project), Period.ALL)
                .get(project)
                .figures();
    }

    private static List<ColumnRole> withRole(EntryImport plan, int column, ColumnRole role) {
        var changed = new ArrayList<>(plan.roles());
        changed.set(column, role);
        return changed;
    }
}

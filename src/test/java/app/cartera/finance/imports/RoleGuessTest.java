package app.cartera.finance.imports;

import static app.cartera.finance.imports.ColumnRole.AMOUNT;
import static app.cartera.finance.imports.ColumnRole.CATEGORY;
import static app.cartera.finance.imports.ColumnRole.COSTS;
import static app.cartera.finance.imports.ColumnRole.CURRENCY;
import static app.cartera.finance.imports.ColumnRole.DATE;
import static app.cartera.finance.imports.ColumnRole.IGNORED;
import static app.cartera.finance.imports.ColumnRole.KIND;
import static app.cartera.finance.imports.ColumnRole.PROJECT;
import static app.cartera.finance.imports.ColumnRole.REFERENCE;
import static app.cartera.finance.imports.ColumnRole.REVENUE;
import static app.cartera.finance.imports.ColumnRole.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.imports.TestFiles;
import app.cartera.sheet.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RoleGuessTest {

    @Test
    void the_columns_of_a_ledger_are_known_in_english() {
        assertThat(guess(
                        "Project code;Date;Type;Category;Description;Invoice no.;Amount;Currency",
                        "P-1;2026-03-04;revenue;Labour;March;F-1;1,000.00;EUR"))
                .containsExactly(PROJECT, DATE, KIND, CATEGORY, TEXT, REFERENCE, AMOUNT, CURRENCY);
    }

    @Test
    void and_in_spanish() {
        assertThat(guess(
                        "Código de proyecto;Fecha;Tipo de movimiento;Categoría;Concepto;Factura;Importe;Divisa",
                        "P-1;4/3/2026;gasto;Viajes;Marzo;F-1;1.000,00;EUR"))
                .containsExactly(PROJECT, DATE, KIND, CATEGORY, TEXT, REFERENCE, AMOUNT, CURRENCY);
    }

    @Test
    void a_file_of_a_project_that_was_taken_away_is_known_when_it_comes_back() {
        var titles = "Fecha;Tipo;Categoría;Texto;Referencia;Importe;Moneda;Importe EUR;Código de proyecto;Proyecto";
        assertThat(guess(titles, "2026-03-04;Coste;Viajes;Tren;F-1;70;USD;63,5;P-1;Web"))
                .containsExactly(DATE, KIND, CATEGORY, TEXT, REFERENCE, AMOUNT, CURRENCY, IGNORED, PROJECT, IGNORED);
        assertThat(guess(titles, "2026-03-04;Coste;Viajes;Tren;F-1;70;USD;63,5;;Web"))
                .as("of a project without a code")
                .containsExactly(DATE, KIND, CATEGORY, TEXT, REFERENCE, AMOUNT, CURRENCY, IGNORED, IGNORED, PROJECT);
    }

    @Test
    void revenue_and_costs_can_be_columns_of_their_own() {
        assertThat(guess("Proyecto;Fecha;Ingresos;Gastos", "P-1;4/3/2026;10;", "P-1;5/3/2026;;20"))
                .containsExactly(PROJECT, DATE, REVENUE, COSTS);
    }

    @Test
    void of_an_empty_column_the_title_decides() {
        assertThat(guess("Project;Date;Revenue;Costs", "P-1;2026-03-04;10;"))
                .containsExactly(PROJECT, DATE, REVENUE, COSTS);
    }

    @Test
    void the_type_of_something_else_is_no_kind_even_where_the_column_is_empty() {
        assertThat(guess("Project;Date;Financing Type;Amount", "P-1;2026-03-04;;10"))
                .containsExactly(PROJECT, DATE, IGNORED, AMOUNT);
        assertThat(guess("Project;Date;Type;Amount", "P-1;2026-03-04;Investment;10"))
                .containsExactly(PROJECT, DATE, IGNORED, AMOUNT);
    }

    @Test
    void the_code_of_a_project_goes_before_its_name_and_its_cost_is_none_of_an_entry() {
        assertThat(guess(
                        "Project Name;Project Id;Project Cost;Start Date;Budget;IBRD Commitment;Grant Amount",
                        "Roads;P-1;900;2026-03-04;800;100;50"))
                .containsExactly(IGNORED, PROJECT, IGNORED, DATE, IGNORED, REVENUE, REVENUE);
    }

    @Test
    void where_nothing_else_is_an_amount_a_total_is() {
        assertThat(guess("Obra;Fecha;Total", "P-1;4/3/2026;10")).containsExactly(PROJECT, DATE, AMOUNT);
        assertThat(guess("Obra;Fecha;Base;Total;Importe", "P-1;4/3/2026;8;10;9"))
                .containsExactly(PROJECT, DATE, IGNORED, IGNORED, AMOUNT);
    }

    private static List<ColumnRole> guess(String... lines) {
        try (var sheet = TestFiles.csv(lines).open()) {
            List<Line> sample = sheet.lines().toList();
            return RoleGuess.of(Arrays.asList(lines[0].split(";")), sample, Locale.of("es", "ES"));
        }
    }
}

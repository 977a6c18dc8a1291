package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxCellsTest extends SheetFiles {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A2' t='e'><v>#N/A</v></c>",
                "<c r='A2' t='e'><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>",
                "<c r='A2' t='inlineStr'><is><t> #N/A</t></is></c>"
            })
    void a_formula_that_fails_is_no_text(String cell) throws IOException {
        assertThat(read(cell)).isEqualTo(new Cell.Failure("#N/A"));
    }

    @Test
    void so_it_is_whatever_excel_calls_it_and_in_csv() throws IOException {
        assertThat(read("<c r='A2' t='e'><v>#FUTURE!</v></c>")).isEqualTo(new Cell.Failure("#FUTURE!"));
        assertThat(CellText.cell("#¡DIV/0!")).isEqualTo(new Cell.Failure("#¡DIV/0!"));
        assertThat(CellText.cell("#N/A or so")).isEqualTo(Cell.of("#N/A or so"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "High Street 1_x000D_\\n28001 Madrid | High Street 1\\n28001 Madrid",
                "High Street 1_x000d__x000a_28001 | High Street 1\\n28001",
                "a_x0007_b_xD83D_c | abc",
                "_xD83D__xDE00_ | 😀",
                "_x005F_x000D_ | _x000D_",
                "a_x24_b_xyz1_ | a_x24_b_xyz1_",
                "_x0024_1_x005C_ | $1\\\\"
            })
    void what_stands_for_a_character_is_that_character(String written, String text) throws IOException {
        var cell = "<c r='A2' t='inlineStr'><is><t>%s</t></is></c>".formatted(written.replace("\\n", "\n"));

        assertThat(read(cell)).isEqualTo(Cell.of(text.replace("\\n", "\n").replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.3",
        "42.0, 42",
        "3000000000000000.0, 3000000000000000",
        "1E3, 1000",
        "-12.50, -12.5",
        "0.0, 0"
    })
    void a_number_has_no_zeros_after_its_last_decimal(String written, String text) throws IOException {
        assertThat(read("<c r='A2'><v>%s</v></c>".formatted(written)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8001    | 00000              | 08001
            28001   | 00000              | 28001
            8001    | [$-C0A]00000       | 08001
            42      | "P-"0000           | P-0042
            12345   | \\P0000            | P12345
            7       | 00\\ "h"           | 07 h
            5       | 00;[Red]-00        | 05
            0       | 000                | 000
            0       | 000;-000;"none"    | 0
            -5      | 000                | -5
            12.5    | 000                | 12.5
            1       | 0                  | 1
            1       | 00.00              | 1
            1       | #00                | 1
            """)
    void a_whole_number_has_the_zeros_before_it_that_excel_shows(String number, String format, String text)
            throws IOException {
        var cell = number(new BigDecimal(number), format);

        assertThat(cell.text()).isEqualTo(text);
    }

    @Test
    void such_a_number_is_an_amount_all_the_same() throws IOException {
        var cell = number(new BigDecimal("8001"), "00000");

        assertThat(AmountColumn.of(List.of(cell), Locale.ROOT).read(cell)).contains(new BigDecimal("08001"));
    }

    @Test
    void in_a_text_a_unit_changes_nothing() throws IOException {
        assertThat(number(new BigDecimal("5"), "0 \"h\"").text()).isEqualTo("5");
    }

    /** The cell below the title. */
    private Cell read(String cell) throws IOException {
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet(text("A1", "Name") + text("B1", "Size") + "</row><row r='2'>" + cell + text("B2", "x"))));
        try (var sheet = SheetReader.open(file)) {
            return sheet.lines().toList().getFirst().cell(0);
        }
    }
}

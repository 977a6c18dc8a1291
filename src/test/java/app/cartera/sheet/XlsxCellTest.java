package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxCellTest extends SheetFiles {

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

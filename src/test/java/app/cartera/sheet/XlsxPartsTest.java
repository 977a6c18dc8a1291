package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxPartsTest extends SheetFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='B1' t='inlineStr'><is><t>%s</t></is></c>",
                "<c r='B1' t='inlineStr'><is><c/>%s</is></c>",
                "<c r='B1' t='n'><v>%s</v></c>",
                "<c r='B1' t='n'><f>%s</f></c>",
                "<c r='B1' t='n'><f>1</f>%s</c>"
            })
    void a_cell_that_would_fill_the_memory_is_refused(String cell) throws IOException {
        var file = workbook(Map.of(SHEET, sheet(text("A1", "Name") + cell.formatted("a".repeat(1_200_000)))));

        assertThat(Files.size(file)).isLessThan(10_000);
        refused("error.sheet.damaged", () -> SheetReader.open(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='%s'/>", "<row r='%s'/>", "<!DOCTYPE %s><row/>"})
    void so_is_a_tag(String tag) throws IOException {
        var file = workbook(Map.of(SHEET, sheet(tag.formatted("a".repeat(17_000_000)))));

        refused("error.sheet.damaged", () -> SheetReader.open(file));
    }

    @Test
    void a_text_that_cells_share_is_no_longer_than_one_of_a_cell() throws IOException {
        var file = workbook(Map.of("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(1_200_000) + "</t></si></sst>"));

        refused("error.sheet.damaged", () -> SheetReader.open(file));
    }

    @Test
    void a_cell_as_long_as_excel_has_them_is_read_and_so_is_what_is_no_cell_and_longer() throws IOException {
        var longest = "&#128512;".repeat(16_383);
        var file = workbook(Map.of(
                SHEET,
                sheet(text("A1", "Name") + text("B1", "Size") + "</row><row r='2'>" + text("A2", longest)),
                "customXml/item1.xml",
                "<data>" + "a".repeat(2_000_000) + "</data>"));

        assertThat(lines(file))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(32_766 + 4));
    }
}

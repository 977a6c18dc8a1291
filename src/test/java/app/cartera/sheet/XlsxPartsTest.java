package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_workbook_without_formats_is_read_without_them(boolean announced) throws IOException {
        var file = workbook(Map.of(
                SHEET,
                sheet(text("A1", "Name") + text("B1", "Size") + "</row><row r='2'>" + text("A2", "Road")
                        + "<c r='B2' s='1'><v>5</v></c>")));
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("xl/styles.xml"));
            var types = zip.getPath("[Content_Types].xml");
            var told = Files.readString(types);
            Files.writeString(types, announced ? told : told.replaceAll("<Override [^>]*styles[^>]*>", ""));
        }

        assertThat(SheetReader.sheetNames(file)).containsExactly("Data");
        assertThat(lines(file)).containsExactly("2: Road|5");
    }

    @Test
    void days_as_iso_writes_them_are_refused_by_their_name() throws IOException {
        var file = workbook(Map.of(SHEET, sheet(text("A1", "Name") + "<c r='B1' t='d'><v>2026-03-04</v></c>")));

        refused("error.sheet.strict", () -> SheetReader.open(file));
        refused("error.sheet.strict", () -> SheetReader.sheetNames(file));
    }

    @Test
    void so_is_a_strict_workbook() throws IOException {
        var file = workbook(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'><sheets/></workbook>"));

        refused("error.sheet.strict", () -> SheetReader.open(file));
    }

    @Test
    void so_is_one_as_excel_saves_it_whatever_its_cells_hold() throws IOException {
        var strict = "http://purl.oclc.org/ooxml/";
        var file = workbook(Map.of(
                "xl/workbook.xml",
                ("<x:workbook xmlns:x='%1$sspreadsheetml/main' xmlns:r='%1$sofficeDocument/relationships'"
                                + " conformance='strict'><x:sheets><x:sheet name='Data' sheetId='1' r:id='rId1'/></x:sheets>"
                                + "</x:workbook>")
                        .formatted(strict),
                SHEET,
                sheet(text("A1", "Name") + text("B1", "Date") + "</row><row r='2'>" + text("A2", "Road")
                        + "<c r='B2' t='d'><v>2026-01-31T00:00:00</v></c>")));

        refused("error.sheet.strict", () -> SheetReader.open(file));
        refused("error.sheet.strict", () -> SheetReader.sheetNames(file));
    }

    @Test
    void a_part_that_breaks_off_is_damaged() throws IOException {
        var file = workbook(Map.of(SHEET, sheet(text("A1", "Name") + text("B1", "Size"))));
        var bytes = Files.readAllBytes(file);
        var name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SHEET);
        var begin = name + SHEET.length() + bytes[name - 2] + (bytes[name - 1] << 8);
        // Announces 65,535 bytes that are not compressed.
        System.arraycopy(new byte[] {0, (byte) 0xFF, (byte) 0xFF, 0, 0}, 0, bytes, begin, 5);
        Files.write(file, bytes);

        refused("error.sheet.damaged", () -> SheetReader.open(file));
        refused("error.sheet.damaged", () -> SheetReader.sheetNames(file));
    }

    @Test
    void rows_that_do_not_say_which_they_are_are_counted() throws IOException {
        var third = "<row r='3'>" + text("A3", "Name") + text("B3", "Size") + "</row>";
        var tenth = "<row r='10'>" + text("A10", "c") + text("B10", "x") + "</row>";

        assertThat(lines(workbook(Map.of(SHEET, rows(row("Name") + row("a") + row("b"))))))
                .containsExactly("2: a|x", "3: b|x");
        assertThat(lines(workbook(Map.of(SHEET, rows(third + row("a") + row("b") + tenth + row("d"))))))
                .containsExactly("4: a|x", "5: b|x", "10: c|x", "11: d|x");
    }

    private static String rows(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** Two cells, neither of which says where it is. */
    private static String row(String name) {
        var cell = "<c t='inlineStr'><is><t>%s</t></is></c>";
        return "<row>" + cell.formatted(name) + cell.formatted("x") + "</row>";
    }
}

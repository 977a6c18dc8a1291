package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest extends SheetFiles {

    private static final Limits SMALL = new Limits(3, 20_000, 200_000, 100_000);

    @Test
    void csv_as_excel_writes_it_in_spain() throws IOException {
        var file = csv(
                "Proyecto;Importe;Año\r\n\"Río; norte\";1.234,50;2021\r\n\r\nSur;;\r\n",
                Charset.forName("windows-1252"));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Proyecto", "Importe", "Año");
            assertThat(sheet.lines().map(SheetFiles::told)).containsExactly("2: Río; norte|1.234,50|2021", "4: Sur||");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void any_delimiter_with_and_without_a_byte_order_mark(String delimiter) throws IOException {
        var text = "Date_Text_Amount\n2021-01-02_\"a, b; c | d \"\"e\"\"\"_5\n2021-01-03_f_6\n".replace("_", delimiter);

        for (var mark : List.of("", "\ufeff")) {
            try (var sheet = SheetReader.open(csv(mark + text, StandardCharsets.UTF_8))) {
                assertThat(sheet.columns()).containsExactly("Date", "Text", "Amount");
                assertThat(sheet.lines().map(SheetFiles::told).toList())
                        .containsExactly("2: 2021-01-02|a, b; c | d \"e\"|5", "3: 2021-01-03|f|6");
            }
        }
        try (var sheet = SheetReader.open(csv(text, StandardCharsets.UTF_16))) {
            assertThat(sheet.columns()).containsExactly("Date", "Text", "Amount");
        }
    }

    @Test
    void a_comma_in_numbers_is_no_delimiter() throws IOException {
        try (var sheet = SheetReader.open(csv("Código;Importe\na1;1,5\na2;2,5\na3;3,5\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Código", "Importe");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nombre\nAcme, S.L.\nBeta, S.A.\nGamma, S.L.\nDelta, Hijos, S.A.\n",
                "Nombre\nAcme\nBeta, S.L.\nGamma\n",
                "Nombre\nAcme\nBeta,S.L.\nGamma\nDelta\n",
                "Nombre\n\"Acme, S.L.\"\nBeta\n"
            })
    void a_list_of_firms_is_one_column_whatever_is_in_their_names(String text) throws IOException {
        try (var sheet = SheetReader.open(csv(text, StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Nombre");
            assertThat(sheet.lines().map(line -> line.cell(0).text()))
                    .containsExactlyElementsOf(
                            text.replace("\"", "").lines().skip(1).toList());
        }
    }

    @Test
    void a_semicolon_with_a_space_after_it_divides_what_is_below_a_title_too() throws IOException {
        var text = "Informe 2024\nNombre; Ciudad; País\nAcme, S.L.; Vigo; ES\nBeta; Lugo; ES\n";
        try (var sheet = SheetReader.open(csv(text, StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Nombre", "Ciudad", "País");
        }
    }

    @Test
    void a_comma_divides_what_is_below_a_title() throws IOException {
        var file = csv("""
                Our firms
                Until 2021
                Made by Finance

                Name,Town,Since
                "Acme, S.L.","Vigo, Spain",2001
                "Beta, S.A.",Lugo,2002
                """, StandardCharsets.UTF_8);

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Name", "Town", "Since");
            assertThat(sheet.lines().map(SheetFiles::told))
                    .containsExactly("6: Acme, S.L.|Vigo, Spain|2001", "7: Beta, S.A.|Lugo|2002");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ", ", " , ", ";", "; ", " | "})
    void a_delimiter_may_have_spaces_around_it(String delimiter) throws IOException {
        var text = "Name_Town\nAcme_Vigo\nBeta\nGamma\nDelta_Lugo\n".replace("_", delimiter);

        try (var sheet = SheetReader.open(csv(text, StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Name", "Town");
        }
    }

    @Test
    void a_file_without_a_header_is_divided_all_the_same() throws IOException {
        try (var sheet = SheetReader.open(csv("P-1,Road,5\nP-2,\"Bridge, old\",6\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("P-1", "Road", "5");
            assertThat(sheet.lines().map(SheetFiles::told)).containsExactly("2: P-2|Bridge, old|6");
        }
    }

    @Test
    void excel_is_told_the_delimiter_in_a_line_above() throws IOException {
        try (var sheet = SheetReader.open(csv("sep=|\nCode|Name, first\na|b, c\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Code", "Name, first");
        }
    }

    @Test
    void that_line_is_no_title_of_a_single_column() throws IOException {
        try (var sheet = SheetReader.open(csv("sep=;\nNombre\nAcme\nBeta\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Nombre");
            assertThat(sheet.lines().map(SheetFiles::told)).containsExactly("3: Acme", "4: Beta");
        }
    }

    @Test
    void quoted_texts_of_several_lines_count_as_several() throws IOException {
        try (var sheet = SheetReader.open(csv("Code,Text\na,\"one\ntwo\"\nb,three\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.lines().map(Line::number)).containsExactly(2, 4);
        }
    }

    @Test
    void spaces_around_quotes_are_passed_over() throws IOException {
        try (var sheet =
                SheetReader.open(csv("Code, \"Text\" ,Size\na, \"b, c\" ,5\" wide\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Code", "Text", "Size");
            assertThat(sheet.lines().map(SheetFiles::told)).containsExactly("2: a|b, c|5\" wide");
        }
    }

    @Test
    void control_characters_of_old_programs_are_no_part_of_the_table() throws IOException {
        var text = "Name;Notes\r\nAcme;one\u000btwo\r\nBe\u0007ta;three\r\n\u001a";

        try (var sheet = SheetReader.open(csv(text, StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Name", "Notes");
            assertThat(sheet.lines().map(SheetFiles::told)).containsExactly("2: Acme|one\ntwo", "3: Beta|three");
        }
    }

    @Test
    void titles_and_notes_above_the_header_are_passed_over() throws IOException {
        var file = csv("""
                Projects, as of 09/22/2022

                Made by,Finance
                Code,Name,,Amount,Amount,Due date
                a,Road,x,5,6,1/2/2021
                b,Bridge,,7,8,1/3/2021,too much
                c
                """, StandardCharsets.UTF_8);

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Code", "Name", "C", "Amount", "Amount (2)", "Due date", "G");
            assertThat(sheet.lines().map(SheetFiles::told))
                    .containsExactly("5: a|Road|x|5|6|1/2/2021|", "6: b|Bridge||7|8|1/3/2021|too much", "7: c||||||");
        }
    }

    @Test
    void one_column_is_a_table_too_and_a_header_alone() throws IOException {
        try (var sheet = SheetReader.open(csv("Name\nRoad\nBridge\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Name");
            assertThat(sheet.lines()).hasSize(2);
        }
        try (var sheet = SheetReader.open(csv("Name;Amount\n", StandardCharsets.UTF_8))) {
            assertThat(sheet.columns()).containsExactly("Name", "Amount");
            assertThat(sheet.lines()).isEmpty();
        }
    }

    @Test
    void excel_tells_numbers_and_days() throws IOException {
        var file = folder.resolve("named.csv");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", null)) {
            var hidden = workbook.newWorksheet("Hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "nothing");
            var sheet = workbook.newWorksheet("Data");
            sheet.value(0, 0, "A title");
            for (var column = 0; column < 6; column++) {
                sheet.value(
                        2,
                        column,
                        List.of("Name", "Amount", "Day", "Moment", "Paid", "Sum")
                                .get(column));
            }
            sheet.value(3, 0, "Road");
            sheet.value(3, 1, new BigDecimal("0.30000000000000004"));
            sheet.style(3, 1).format("#,##0.00 [$EUR]").set();
            sheet.value(3, 2, LocalDate.of(2021, 12, 31));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, LocalDateTime.of(2021, 12, 31, 18, 30));
            sheet.style(3, 3).format("[$-409]d-mmm-yy h:mm AM/PM;@").set();
            sheet.value(3, 4, true);
            sheet.formula(3, 5, "1+1");
            sheet.inlineString(5, 0, " Bridge ");
            sheet.value(5, 1, 44_561);
            var more = workbook.newWorksheet("More");
            more.value(0, 0, "One");
            more.value(0, 1, "Two");
        }

        assertThat(SheetReader.sheetNames(file)).containsExactly("Data", "More");
        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Name", "Amount", "Day", "Moment", "Paid", "Sum");
            var lines = sheet.lines().toList();
            assertThat(lines).extracting(Line::number).containsExactly(4, 6);
            assertThat(lines.getFirst().cells().subList(0, 6))
                    .containsExactly(
                            Cell.of("Road"),
                            new Cell.Money(new BigDecimal("0.3"), "EUR"),
                            Cell.of(LocalDate.of(2021, 12, 31)),
                            Cell.of(LocalDateTime.of(2021, 12, 31, 18, 30)),
                            new Cell.Flag(true),
                            Cell.of("=1+1"));
            assertThat(lines.getLast().cells().subList(0, 2)).containsExactly(Cell.of("Bridge"), Cell.of(44_561));
        }
        try (var sheet = SheetReader.open(file, "More")) {
            assertThat(sheet.columns()).containsExactly("One", "Two");
        }
        refused("error.sheet.noSuchSheet", () -> SheetReader.open(file, "Less"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD | #,##0.00 [$USD]
            $   | [$$-409]#,##0.00
            €   | #,##0.00 [$€-407];[Red]-#,##0 [$€]
            US$ | [$-409]#,##0.00 [$US$]
            USD | #,##0.00 "USD"
            $   | "$"#,##0.00_);("$"#,##0.00)
            €   | _-* #,##0.00\\ "€"_-
            ''  | _-* #,##0.00\\ _€_-
            ''  | [$-409]#,##0.00
            ''  | [Red]0.00"%"
            zł  | #,##0.00\\ "zł"
            zł  | [$zł-415]#,##0.00
            kr  | #,##0\\ \\k\\r
            Kč  | #,##0.00 "Kč";[Red]-#,##0.00 "Kč"
            EUR | #,##0.00 "euros"
            EUR | #,##0.00 "Eur"
            h   | 0.0 "h"
            uds | General "uds"
            lei | #,##0.00\\ "lei"_-
            VAT incl. | 0.00 "(VAT incl.)"
            ''  | #,##0,"k"
            ''  | 0.0,,"M"
            ''  | #,##0.00_h
            ''  | 0.00;"minus "0.00
            ''  | "yes";"yes";"no"
            """)
    void excel_tells_the_currency_of_an_amount_by_its_format(String currency, String format) throws IOException {
        var amount = new BigDecimal("1200");

        assertThat(number(amount, format))
                .isEqualTo(currency.isEmpty() ? new Cell.Number(amount) : new Cell.Money(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+900000000", "1E-900000000"})
    void a_number_that_would_fill_the_memory_is_a_text(String number) throws IOException {
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet(text("A1", "Name") + "</row><row r='2'><c r='A2'><v>" + number + "</v></c>")));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.lines().map(line -> line.cell(0))).containsExactly(Cell.of(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t='n'"})
    void a_number_longer_than_excel_writes_one_is_refused(String type) throws IOException {
        var cell = "<c r='A2' " + type + "><v>%s<x>%<s</x></v></c><c r='B2' t='str'><v>" + "b".repeat(500) + "</v></c>";
        for (var digits : List.of("1".repeat(200), "1".repeat(201))) {
            var file = workbook(Map.of(
                    "xl/worksheets/sheet1.xml",
                    sheet(text("A1", "Name") + text("B1", "Text") + "</row><row r='2'>" + cell.formatted(digits))));
            if (digits.length() > 200) {
                refused("error.sheet.damaged", () -> SheetReader.open(file));
            } else {
                SheetReader.open(file).close();
            }
        }
    }

    @Test
    void a_format_counts_as_far_as_excel_writes_one() throws IOException {
        var amount = new BigDecimal("1200");

        assertThat(number(amount, "0" + "_ ".repeat(123) + "[$USD]")).isEqualTo(new Cell.Money(amount, "USD"));
        assertThat(number(amount, "0" + "_ ".repeat(127) + "[$USD]")).isEqualTo(new Cell.Number(amount));
    }

    @Test
    void a_file_as_it_is_published() throws IOException {
        var file = folder.resolve("published");
        try (var in = getClass().getResourceAsStream("/world-bank-projects-2019.xlsx")) {
            Files.write(file, in.readAllBytes());
        }

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).hasSize(27).startsWith("Project Id").contains("Borrower", "Theme 2");
            var lines = sheet.lines().toList();
            assertThat(lines)
                    .hasSize(500)
                    .allSatisfy(line -> assertThat(line.cells()).hasSize(27));
            readable(sheet.columns(), lines);
        }
    }

    private static void readable(List<String> columns, List<Line> lines) {
        for (var name : List.of("Board Approval Date", "Project Closing Date")) {
            var cells = lines.stream()
                    .map(line -> line.cell(columns.indexOf(name)))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            var days = DayColumn.of(cells, Locale.of("es"));
            assertThat(cells)
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(days.read(cell)).isPresent());
        }
        for (var name : List.of("Current Project Cost", "Total IDA and IBRD Commitment", "Grant Amount")) {
            var cells = lines.stream()
                    .map(line -> line.cell(columns.indexOf(name)))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            var amounts = AmountColumn.of(cells, Locale.of("es"));
            assertThat(cells)
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(amounts.read(cell)).isPresent());
        }
    }

    @Test
    void what_is_neither_is_refused() throws IOException {
        refused("error.sheet.neither", () -> SheetReader.open(bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})));
        refused("error.sheet.neither", () -> SheetReader.open(csv("%PDF-1.7 a,b\n", StandardCharsets.UTF_8)));
        refused("error.sheet.neither", () -> SheetReader.open(csv("<html><table>a,b\n", StandardCharsets.UTF_8)));
        refused("error.sheet.neither", () -> SheetReader.open(zip("word/document.xml", "<document/>")));
        refused("error.sheet.openDocument", () -> SheetReader.open(zip("content.xml", "<ods/>")));
        refused(
                "error.sheet.oldExcel",
                () -> SheetReader.open(bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1})));
        refused("error.sheet.noHeader", () -> SheetReader.open(csv("1,2\n3,4\n", StandardCharsets.UTF_8)));
        refused("error.sheet.damaged", () -> SheetReader.open(bytes(new byte[] {'P', 'K', 3, 4, 0, 0, 0})));
        refused("error.sheet.damaged", () -> SheetReader.open(zip("xl/workbook.xml", "<workbook")));
    }

    @Test
    void a_sheet_that_is_no_sheet_is_refused() throws IOException {
        var file = workbook(Map.of("xl/worksheets/sheet1.xml", "<x:worksheet/>"));

        refused("error.sheet.damaged", () -> SheetReader.open(file));
    }

    @Test
    void what_has_nothing_in_it_is_refused() throws IOException {
        refused("error.sheet.empty", () -> SheetReader.open(bytes(new byte[0])));
        refused("error.sheet.empty", () -> SheetReader.open(csv("\uFEFF\r\n;;\n", StandardCharsets.UTF_8)));
    }

    @Test
    void too_much_is_refused() throws IOException {
        var header = "Code,Name\n";
        var four = csv(header + "a,b\n".repeat(4), StandardCharsets.UTF_8);
        refused("error.sheet.tooManyLines", () -> {
            try (var sheet = SheetReader.open(four, null, SMALL)) {
                sheet.lines().forEach(line -> assertThat(line.number()).isLessThan(5));
            }
        });
        refused(
                "error.sheet.tooLarge",
                () -> SheetReader.open(csv(header + "a,b\n".repeat(6_000), StandardCharsets.UTF_8), null, SMALL));
    }

    @Test
    void a_small_file_with_much_packed_in_it_is_refused() throws IOException {
        var bomb = zip("xl/workbook.xml", " ".repeat(300_000));

        assertThat(Files.size(bomb)).isLessThan(2_000);
        refused("error.sheet.tooLarge", () -> SheetReader.open(bomb, null, SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "zzzzzz1", "$ZZZZZZ$1", "ABCDEFGHIJKLMNOP1"})
    void a_column_that_no_sheet_has_is_refused(String address) throws IOException {
        var file = workbook(Map.of("xl/worksheets/sheet1.xml", sheet(text("A1", "Name") + text(address, "Size"))));

        refused("error.sheet.damaged", () -> SheetReader.open(file));
    }

    @Test
    void a_picture_is_passed_over() throws IOException {
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet(text("A1", "Name") + text("B1", "Size")),
                "xl/media/image1.png",
                "\u0089PNG \u0000 <c r='ZZZZZZ1'/>"));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Name", "Size");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFD1", "XFD2", "BA1", "BA2"})
    void what_stands_far_from_the_table_is_no_part_of_it(String address) throws IOException {
        var stray = text(address, "x");
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet(text("A1", "Name") + text("B1", "Size") + (address.endsWith("1") ? stray : "")
                        + "</row><row r='2'>" + text("A2", "Road") + (address.endsWith("2") ? stray : "")
                        + "</row><row r='3'>" + text("XFD3", "y"))));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).containsExactly("Name", "Size");
            assertThat(sheet.lines().map(Line::cells)).containsExactly(List.of(Cell.of("Road"), Cell.EMPTY));
        }
    }

    @Test
    void a_column_a_little_apart_is_one_of_the_table() throws IOException {
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml", sheet(text("A1", "Name") + text("B1", "Size") + text("AZ1", "Note"))));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns())
                    .hasSize(52)
                    .startsWith("Name", "Size", "C")
                    .endsWith("AY", "Note");
        }
    }

    @Test
    void too_many_columns_are_refused_in_the_header_and_below() throws IOException {
        var names =
                IntStream.rangeClosed(1, 300).mapToObj("Column %d"::formatted).collect(Collectors.joining(","));

        assertThat(lines(csv(names + "\na,b\n", StandardCharsets.UTF_8))).hasSize(1);
        refused("error.sheet.tooManyColumns", () -> readAll(csv(names + ",One\na,b\n", StandardCharsets.UTF_8)));
        refused(
                "error.sheet.tooManyColumns",
                () -> readAll(csv(names + "\n" + "a,b\n".repeat(100) + "a,".repeat(301), StandardCharsets.UTF_8)));
        refused(
                "error.sheet.tooManyColumns",
                () -> readAll(csv(names + "\na,b\n" + ",".repeat(20_000), StandardCharsets.UTF_8)));
    }

    @Test
    void too_many_texts_are_refused_wherever_they_are_kept() throws IOException {
        var few = new Limits(3, 20_000, 400_000, 10_000);
        var file = workbook(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet(text("A1", "Name") + text("B1", "Size")),
                "xl/other.xml",
                "<sst><si><t>Name</t></si>" + " ".repeat(20_000) + "</sst>"));

        refused("error.sheet.tooLarge", () -> SheetReader.open(file, null, few));
    }

    @Test
    void a_file_that_breaks_off_is_refused_where_it_does() throws IOException {
        var lines = IntStream.range(0, 100).mapToObj("a%d,b\n"::formatted).collect(Collectors.joining());
        var file = csv("Code,Name\n" + lines + "c,\"" + "d\n".repeat(600_000), StandardCharsets.UTF_8);

        refused("error.sheet.quotes", () -> {
            try (var sheet = SheetReader.open(file)) {
                sheet.lines().forEach(line -> assertThat(line.number()).isLessThan(102));
            }
        });
    }
}

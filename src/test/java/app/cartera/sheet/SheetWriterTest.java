package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    private static final Locale SPANISH = Locale.of("es", "ES");
    private static final List<String> TITLES = List.of("Nombre", "Importe", "Moneda", "Entrega", "Cuándo", "Número");
    private static final List<Cell> ROAD = List.of(
            Cell.of("Río; \"norte\""),
            Cell.money(new BigDecimal("-1234.5"), "EUR"),
            Cell.of("EUR"),
            Cell.of(LocalDate.of(2021, 12, 31)),
            Cell.of(LocalDateTime.of(2021, 12, 31, 18, 30)),
            Cell.of(7));

    @TempDir
    Path folder;

    @Test
    void csv_for_a_spanish_excel() throws IOException {
        assertThat(csv(SPANISH, ROAD))
                .isEqualTo("\ufeffNombre;Importe;Moneda;Entrega;Cuándo;Número\r\n"
                        + "\"Río; \"\"norte\"\"\";-1234,50;EUR;2021-12-31;2021-12-31 18:30:00;7\r\n");
    }

    @Test
    void what_a_workbook_calls_an_error_or_a_currency_begins_no_formula_in_csv() throws IOException {
        assertThat(csv(
                        Locale.US,
                        List.of(
                                new Cell.Failure("=HYPERLINK(\"x\")"),
                                new Cell.Failure("#N/A"),
                                Cell.money(new BigDecimal("-12"), "+cmd|' /C calc'!A0"),
                                Cell.money(new BigDecimal("12"), ";=1+1"),
                                Cell.money(new BigDecimal("-12"), "Bs."))))
                .endsWith("\"'=HYPERLINK(\"\"x\"\")\",#N/A,'-12 +cmd|' /C calc'!A0,12 ;'=1+1,-12 Bs.\r\n");
    }

    @Test
    void csv_for_an_english_excel() throws IOException {
        assertThat(csv(Locale.US, ROAD))
                .endsWith("\"Río; \"\"norte\"\"\",-1234.50,EUR,2021-12-31,2021-12-31 18:30:00,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+34 600", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "＝1"})
    void a_text_is_no_formula(String text) throws IOException {
        assertThat(csv(Locale.US, List.of(Cell.of(text), Cell.of(-2))))
                .contains("'" + (text.strip().equals(text) ? text : text.replace("=", "'=")))
                .endsWith(",-2\r\n");
        assertThat(xml(xlsx(List.of(Cell.of(text)))))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>")
                .doesNotContain("'" + text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiterString = "->", textBlock = """
            Web;=HYPERLINK(A1)    -> Web;'=HYPERLINK(A1)
            Web, =A1              -> Web, '=A1
            Web|@SUM(A1)          -> Web|'@SUM(A1)
            Web;-2+cmd|' /C'!A0   -> Web;'-2+cmd|' /C'!A0
            Web;＝A1;=A2          -> Web;'＝A1;'=A2
            Web;'=A1              -> Web;''=A1
            Web;;=A1              -> Web;;'=A1
            """)
    void a_text_has_no_formula_for_whoever_takes_another_delimiter(String text, String written) throws IOException {
        for (var locale : List.of(SPANISH, Locale.US)) {
            assertThat(csv(locale, List.of(Cell.of(text))).replace("\"", "")).contains("\r\n" + written + "\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, -b",
                "x;-1",
                "34 600 1; +34 600 2",
                "a@b.example; @juan",
                "1,-",
                "Rock'n'roll",
                "a=b",
                "Uno\n- dos\n- tres"
            })
    void an_ordinary_text_is_written_as_it_is(String text) throws IOException {
        assertThat(csv(Locale.US, List.of(Cell.of(text))).replace("\"", "")).contains("\r\n" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "\r\n", "\n", ", ", ";''", "; ' "})
    void what_has_an_apostrophe_within_comes_back_as_it_was(String delimiter) {
        var texts = Stream.of("Web_=1+1", "Web_-2+a(1)_-1", "Web_'=1", "a_'-a!_", "+34_+34", "_-a_=_=b", "a_- b (c)")
                .map(text -> text.replace("_", delimiter).strip())
                .toList();

        assertThat(texts.stream().map(Apostrophe::before).map(Apostrophe::removedFrom))
                .containsExactlyElementsOf(texts);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_is_no_formula_comes_back_as_it_was(SheetFormat format) throws IOException {
        var file = folder.resolve("file");
        var texts = List.of("=1+1", "-Río", "+34 600", "@sum", "'quoted'", "Web;=1;\n=a|@b()");
        try (var out = Files.newOutputStream(file)) {
            write(format, out, SPANISH, texts.stream().map(Cell::of).toList());
        }

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.lines().toList().getFirst().cells().stream().map(Cell::text))
                    .startsWith(texts.toArray(String[]::new));
        }
    }

    @Test
    void a_program_that_keeps_the_apostrophe_changes_nothing() throws IOException {
        try (var sheet = SheetReader.open(xlsx(List.of(Cell.of("'=1+1"))))) {
            assertThat(sheet.lines().toList().getFirst().cell(0).text()).isEqualTo("=1+1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_can_be_read(SheetFormat format) throws IOException {
        var file = folder.resolve("file");
        try (var out = Files.newOutputStream(file)) {
            write(format, out, SPANISH, ROAD, List.of(Cell.of("Sur"), Cell.EMPTY, Cell.EMPTY));
        }

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.columns()).isEqualTo(TITLES);
            var lines = sheet.lines().toList();
            assertThat(lines).extracting(line -> line.cell(0).text()).containsExactly("Río; \"norte\"", "Sur");
            var road = lines.getFirst();
            assertThat(AmountColumn.of(List.of(road.cell(1)), SPANISH).read(road.cell(1)))
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("-1234.5"));
            assertThat(new DayColumn(SPANISH).read(road.cell(3))).contains(LocalDate.of(2021, 12, 31));
            assertThat(new DayColumn(SPANISH).read(road.cell(4))).contains(LocalDate.of(2021, 12, 31));
            assertThat(lines.getLast().cell(1).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-ES", "en-GB"})
    void three_decimals_come_back_as_decimals_whatever_else_is_in_their_column(String language) throws IOException {
        var locale = Locale.forLanguageTag(language);
        var file = folder.resolve("file");
        var amounts = List.of("250", "12.5", "-999.999", "1.001").stream()
                .map(BigDecimal::new)
                .toList();
        for (var money : List.of(true, false)) {
            try (var out = Files.newOutputStream(file)) {
                write(
                        SheetFormat.CSV,
                        out,
                        locale,
                        amounts.stream()
                                .map(amount -> List.of(
                                        Cell.of("Web"),
                                        money ? Cell.money(amount, "KWD") : Cell.of(amount.setScale(3))))
                                .toArray(List[]::new));
            }

            try (var sheet = SheetReader.open(file)) {
                var cells = sheet.lines().map(line -> line.cell(1)).toList();
                var column = AmountColumn.of(cells, locale);
                assertThat(cells.stream().map(cell -> column.read(cell).orElseThrow()))
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .containsExactlyElementsOf(amounts);
            }
        }
    }

    @Test
    void excel_gets_real_numbers_days_and_currencies() throws IOException {
        var file = xlsx(
                ROAD,
                List.of(Cell.EMPTY, Cell.money(new BigDecimal("5"), "JPY")),
                List.of(Cell.EMPTY, Cell.money(new BigDecimal("5.125"), "KWD")));

        try (var sheet = SheetReader.open(file)) {
            assertThat(sheet.lines().toList().getFirst().cells().subList(1, 6))
                    .containsExactly(
                            new Cell.Money(new BigDecimal("-1234.5"), "EUR"),
                            Cell.of("EUR"),
                            Cell.of(LocalDate.of(2021, 12, 31)),
                            Cell.of(LocalDateTime.of(2021, 12, 31, 18, 30)),
                            Cell.of(7));
        }
        assertThat(entry(file, "xl/styles.xml"))
                .contains("#,##0.00 [$EUR]", "#,##0 [$JPY]", "#,##0.000 [$KWD]", "<b/>");
        assertThat(xml(file)).contains("state=\"frozen\"", "ySplit=\"1\"", "<cols>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"€", "h"})
    void an_amount_that_was_read_with_a_sign_or_a_unit_keeps_it(String shown) throws IOException {
        var line = List.of(Cell.of("a"), new Cell.Money(new BigDecimal("12.5"), shown));

        try (var sheet = SheetReader.open(xlsx(line))) {
            assertThat(sheet.lines().toList().getFirst().cell(1)).isEqualTo(Cell.of("12.5 " + shown));
        }
        assertThat(csv(SPANISH, line)).contains("a;12,5 " + shown);
    }

    @Test
    void what_excel_cannot_have_is_left_out() throws IOException {
        var text = "a\u0000\u0008b<&>\ud83d\ude00" + "x".repeat(40_000);

        try (var sheet = SheetReader.open(xlsx(List.of(Cell.of(text), Cell.of("second"))))) {
            assertThat(sheet.lines().toList().getFirst().cell(0).text())
                    .startsWith("ab<&>\ud83d\ude00xxx")
                    .hasSize(32_767);
        }
    }

    @Test
    void a_full_sheet_is_followed_by_another() throws IOException {
        var file = folder.resolve("full.xlsx");
        try (var out = Files.newOutputStream(file);
                var writer = new XlsxSheetWriter(out, "A/B", columns(), 3)) {
            for (var line = 0; line < 5; line++) {
                writer.write(List.of(Cell.of("line " + line)));
            }
        }

        assertThat(SheetReader.sheetNames(file)).containsExactly("A B", "A B 2", "A B 3");
        try (var sheet = SheetReader.open(file, "A B 2")) {
            assertThat(sheet.columns()).isEqualTo(TITLES);
            assertThat(sheet.lines().map(line -> line.cell(0).text())).containsExactly("line 2", "line 3");
        }
    }

    @Test
    void an_export_reads_chunk_by_chunk_and_tells_how_far_it_has_come() {
        var progress = new ExportProgress();
        var out = new ByteArrayOutputStream();
        var export = export(
                LongStream.range(0, 2_500).toArray(),
                ids -> ids.stream().filter(id -> id != 7).toList());

        assertThat(progress.write(export.as(SheetFormat.CSV), out)).isTrue();

        assertThat(progress.state()).isEqualTo(ExportProgress.State.DONE);
        assertThat(progress.written()).isEqualTo(2_499);
        assertThat(progress.total()).isEqualTo(OptionalLong.of(2_500));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2_500).doesNotContain("7");
        assertThat(progress.write(export.as(SheetFormat.CSV), out))
                .as("a second time")
                .isFalse();
    }

    @Test
    void a_cancelled_export_reads_no_more_and_is_not_complete() {
        var progress = new ExportProgress();
        var export = export(LongStream.range(0, 5_000).toArray(), ids -> {
            if (ids.contains(1_000L)) {
                progress.cancel();
            }
            assertThat(ids).doesNotContain(2_000L);
            return ids;
        });

        assertThat(progress.write(export.as(SheetFormat.XLSX), OutputStream.nullOutputStream()))
                .isFalse();
        assertThat(progress.state()).isEqualTo(ExportProgress.State.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_takes_the_file_any_more_it_ends(SheetFormat format) {
        var progress = new ExportProgress();
        var export = export(LongStream.range(0, 50_000).toArray(), ids -> ids);
        var gone = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(progress.write(export.as(format), gone)).isFalse();
        assertThat(progress.state()).isEqualTo(ExportProgress.State.CANCELLED);
        assertThat(progress.written()).isLessThan(50_000);
    }

    @Test
    void a_failure_to_read_is_told() {
        var progress = new ExportProgress();
        var export = export(new long[] {1}, ids -> {
            throw new IllegalStateException("no database");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> progress.write(export.as(SheetFormat.CSV), OutputStream.nullOutputStream()));
        assertThat(progress.state()).isEqualTo(ExportProgress.State.FAILED);
    }

    @Test
    void rows_can_follow_each_other_too() {
        var rows = SheetRows.<Integer>following(
                last -> last == null ? List.of(1, 2) : last < 4 ? List.of(last + 1) : List.of());

        assertThat(IntStream.range(0, 4).mapToObj(chunk -> rows.next()))
                .containsExactly(List.of(1, 2), List.of(3), List.of(4), List.of());
        assertThat(rows.total()).isEmpty();
    }

    @Test
    void pages_are_read_until_one_is_empty() {
        var rows = SheetRows.<Integer>pages(3, page -> page == 0 ? List.of(1, 2) : page == 1 ? List.of(3) : List.of());

        assertThat(IntStream.range(0, 3).mapToObj(chunk -> rows.next()))
                .containsExactly(List.of(1, 2), List.of(3), List.of());
        assertThat(rows.total()).hasValue(3);
    }

    @Test
    void the_rows_of_a_stream_are_read_as_they_are_written_and_it_is_closed_even_if_that_is_cancelled() {
        var read = new AtomicInteger();
        var closed = new AtomicInteger();
        var progress = new ExportProgress();
        var export = export(() -> SheetRows.of(LongStream.range(0, 5_000)
                .boxed()
                .peek(row -> {
                    if (read.incrementAndGet() == 1_000) {
                        progress.cancel();
                    }
                })
                .onClose(closed::incrementAndGet)));

        assertThat(progress.write(export.as(SheetFormat.CSV), OutputStream.nullOutputStream()))
                .isFalse();

        assertThat(read).hasValueLessThan(2_000);
        assertThat(closed).hasValue(1);
    }

    @Test
    void all_rows_of_a_stream_are_written() {
        var out = new ByteArrayOutputStream();
        var export = export(() -> SheetRows.of(LongStream.range(0, 601).boxed()));

        assertThat(new ExportProgress().write(export.as(SheetFormat.CSV), out)).isTrue();

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(602).endsWith("600");
    }

    private static Export<Long> export(long[] ids, Function<List<Long>, List<Long>> read) {
        return export(() -> SheetRows.byIds(ids, read));
    }

    private static Export<Long> export(Supplier<SheetRows<Long>> rows) {
        return new Export<>("Números", "numeros", SPANISH, List.of(SheetColumn.of("Número", id -> Cell.of(id))), rows);
    }

    @SafeVarargs
    private static String csv(Locale locale, List<Cell>... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        write(SheetFormat.CSV, out, locale, lines);
        return out.toString(StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private Path xlsx(List<Cell>... lines) throws IOException {
        var file = folder.resolve("file.xlsx");
        try (var out = Files.newOutputStream(file)) {
            write(SheetFormat.XLSX, out, SPANISH, lines);
        }
        return file;
    }

    @SafeVarargs
    private static void write(SheetFormat format, OutputStream out, Locale locale, List<Cell>... lines)
            throws IOException {
        try (var writer = format.writer(out, "Proyectos", columns(), locale)) {
            for (var line : lines) {
                writer.write(line);
            }
        }
    }

    private static List<SheetColumn<Object>> columns() {
        return TITLES.stream()
                .map(title -> SheetColumn.of(title, row -> Cell.EMPTY))
                .toList();
    }

    private static String xml(Path file) throws IOException {
        return entry(file, "xl/worksheets/sheet1.xml");
    }

    private static String entry(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

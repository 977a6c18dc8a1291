package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountColumnTest {

    private static final Locale SPANISH = Locale.of("es", "ES");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.56          | 1234.56
            1.234,56          | 1234.56
            1 234,56          | 1234.56
            1\u00a0234\u00a0567,5 | 1234567.5
            1\u202f234,56     | 1234.56
            1'234.56          | 1234.56
            1’234’567.05      | 1234567.05
            (200)             | -200
            (1.234,56)        | -1234.56
            (€ 200)           | -200
            -200              | -200
            −200,5            | -200.5
            200-              | -200
            +200              | 200
            - 200             | -200
            € 1.234,00        | 1234.00
            1.234,00 €        | 1234.00
            -€1,234.00        | -1234.00
            US$ 12.50         | 12.50
            $1,234,567        | 1234567
            EUR 12,50         | 12.50
            12,50 EUR         | 12.50
            (12,50 EUR)       | -12.50
            200000000         | 200000000
            10,000,000        | 10000000
            1.234.567         | 1234567
            12,34,567.00      | 1234567.00
            0,125             | 0.125
            1234,567          | 1234.567
            ,5                | 0.5
            5.                | 5
            500.-             | 500
            500,--            | 500
            500,– €           | 500
            CHF 1'500.–       | 1500
            1.234,-           | 1234
            1.234.567,–       | 1234567
            1,500.-           | 1500
            -500.-            | -500
            (500.–)           | -500
            1.234,56-         | -1234.56
            100 zł            | 100
            12,50 Kč          | 12.50
            kr. 1.234,50      | 1234.50
            -                 | 0
            0                 | 0
            """)
    void one_value_that_can_be_only_one_amount(String text, BigDecimal amount) {
        assertThat(read(SPANISH, text)).containsExactly(Optional.of(amount));
        assertThat(read(Locale.US, text)).containsExactly(Optional.of(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n/a",
                "12 34",
                "1,23,4",
                "1.2.3",
                "12%",
                "P155363",
                "USD",
                "€",
                "()",
                "--5",
                "1,2.3,4",
                "2021-01-01",
                "five",
                "12 XYZ",
                "1.234,567.8",
                ".",
                ".-",
                "1.2.3,-",
                ","
            })
    void what_is_no_amount(String text) {
        assertThat(read(SPANISH, text)).containsExactly(Optional.empty());
    }

    @Test
    void one_value_decides_for_the_column() {
        assertThat(read(SPANISH, "1,234", "12.5")).containsExactly(amount("1234"), amount("12.5"));
        assertThat(read(Locale.US, "1,234", "12,5")).containsExactly(amount("1.234"), amount("12.5"));
        assertThat(read(SPANISH, "200,000", "10,000,000", "5"))
                .containsExactly(amount("200000"), amount("10000000"), amount("5"));
    }

    @Test
    void where_all_could_be_both_they_are_whole() {
        assertThat(read(SPANISH, "200,000", "1.234")).containsExactly(amount("200000"), amount("1234"));
    }

    @Test
    void a_value_that_does_not_fit_what_most_say_is_not_guessed() {
        assertThat(read(SPANISH, "1,50", "2,50", "3.75"))
                .containsExactly(amount("1.50"), amount("2.50"), Optional.empty());
    }

    @Test
    void a_dash_in_place_of_decimals_says_that_an_amount_is_whole_whatever_the_column_says() {
        assertThat(read(SPANISH, "500.-", "12,50", "1.234,-"))
                .containsExactly(amount("500"), amount("12.50"), amount("1234"));
        assertThat(read(SPANISH, "500,-", "12.50", "1.234,-"))
                .containsExactly(amount("500"), amount("12.50"), amount("1234"));
    }

    @Test
    void where_as_many_say_one_as_the_other_it_goes_by_the_language() {
        assertThat(read(SPANISH, "1,50", "3.75")).containsExactly(amount("1.50"), Optional.empty());
        assertThat(read(Locale.US, "1,50", "3.75")).containsExactly(Optional.empty(), amount("3.75"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US$ 1.200,00|US$",
                "7 €|€",
                "EUR 7|EUR",
                "7 EUR|EUR",
                "$ 7 USD|USD",
                "7|''",
                "ABC 7|''",
                "7 zł|zł",
                "7 Kč|Kč",
                "kr. 7|kr.",
                "7 krone|''"
            })
    void the_currency_beside_an_amount_is_told_as_it_is_written(String text, String currency) {
        assertThat(AmountColumn.currency(Cell.of(text)).written()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({"2.500, 2.5", "1.234, 1.2340", "-12.50, -12.5", "'1,200', 1200", "-, 0"})
    void an_amount_is_written_so_that_it_is_the_same_in_another_column(String text, BigDecimal alone) {
        var column = AmountColumn.of(List.of(Cell.of("0.5")), SPANISH);

        assertThat(column.unmistakable(Cell.of(text))).isEqualTo(Cell.of(alone));
    }

    @ParameterizedTest
    @CsvSource({"US$ 2.500, 'US$ 2,5'", "-1.234 EUR, 'EUR -1,2340'", "7 €, € 7", "'1.234,50', '1.234,50'", "much, much"
    })
    void its_currency_stays_beside_it_and_what_is_no_amount_as_it_is(String text, String alone) {
        var column = AmountColumn.of(List.of(Cell.of("0.5")), SPANISH);

        assertThat(column.unmistakable(Cell.of(text))).isEqualTo(Cell.of(alone));
    }

    @Test
    void numbers_of_excel_are_what_they_are() {
        var column = new AmountColumn(SPANISH);

        assertThat(column.read(new Cell.Number(new BigDecimal("1234.567")))).isEqualTo(amount("1234.567"));
        assertThat(column.read(new Cell.Flag(true))).isEmpty();
    }

    @Test
    void what_is_too_long_is_no_amount_and_decides_nothing() {
        var longest = "1".repeat(60);

        assertThat(read(SPANISH, longest, longest + "1")).containsExactly(amount(longest), Optional.empty());
        assertThat(read(SPANISH, "12" + ",23".repeat(20_000))).containsExactly(Optional.empty());
        assertThat(read(SPANISH, "1.234", longest + "0.5")).containsExactly(amount("1234"), Optional.empty());
    }

    private static List<Optional<BigDecimal>> read(Locale locale, String... texts) {
        var cells = Stream.of(texts).map(Cell::of).toList();
        var column = AmountColumn.of(cells, locale);
        return cells.stream().map(column::read).toList();
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }
}

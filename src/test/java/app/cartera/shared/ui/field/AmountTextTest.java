package app.cartera.shared.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | 1234,56 | 1234.56",
                "es | 1.234,56 € | 1234.56",
                "es | 1.234 | 1234",
                "es | 1.234.567 | 1234567",
                "es | 12.5 | 12.5",
                "es | 12.50 | 12.50",
                "es | 1.0852 | 1.0852",
                "es | 0.855 | 0.855",
                "es | -3,1 | -3.1",
                "es | −3 | -3",
                "es | 1 234,5 | 1234.5",
                "es | 12,5 EUR | 12.5",
                "es | eur 12 | 12",
                "es | - 3 | -3",
                "en | 1,234.56 | 1234.56",
                "en | $1,234 | 1234",
                "en | 12,5 | 12.5",
                "en | 0.001 | 0.001"
            })
    void an_amount_is_read_as_the_language_writes_it(String language, String typed, BigDecimal amount) {
        assertThat(new AmountText(Locale.of(language)).parse(typed)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"es-CR", "en-ZA", "en-SE", "en-FI", "en-NO", "en-PT", "en-CZ", "en-FR", "es-ES", "es-AR", "en-DE"
            })
    void where_decimals_have_a_comma_a_point_does_as_well(String language) {
        assertThat(parsed(language, "12.5", "12.50", "1234.56", "0.5", "0.855", "-3.1"))
                .containsExactly("12.5", "12.50", "1234.56", "0.5", "0.855", "-3.1");
        assertThat(parsed(language, "12,5", "1234,56", "1 234,56", "1\u00a0234,56", "1\u202f234,56", "1\u2009234"))
                .containsExactly("12.5", "1234.56", "1234.56", "1234.56", "1234.56", "1234");
        assertThat(new AmountText(Locale.forLanguageTag(language)).otherwise("1.085"))
                .contains(new BigDecimal("1.085"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-CH", "en-GB", "en-US", "en-IN", "es-MX", "es-US"})
    void where_decimals_have_a_point_a_comma_does_as_well(String language) {
        assertThat(parsed(language, "12,5", "12,50", "1234,56", "0,5", "0,855", "-3,1"))
                .containsExactly("12.5", "12.50", "1234.56", "0.5", "0.855", "-3.1");
        assertThat(parsed(language, "12.5", "1234.56", "1 234.56")).containsExactly("12.5", "1234.56", "1234.56");
        assertThat(new AmountText(Locale.forLanguageTag(language)).otherwise("1,085"))
                .contains(new BigDecimal("1.085"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en-CH | 1'234.50",
                "en-CH | 1’234.50",
                "es-ES | 1.234,50",
                "en-DE | 1.234,50",
                "es-MX | 1,234.50",
                "en-GB | 1,234.50",
                "en-US | 1,234.50"
            })
    void thousands_have_the_mark_of_the_country(String language, String typed) {
        assertThat(parsed(language, typed)).containsExactly("1234.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-ES", "es-CR", "es-MX", "en-CH", "en-GB", "en-ZA"})
    void where_both_marks_stand_the_last_one_is_before_the_decimals(String language) {
        assertThat(parsed(language, "1,234.50", "1.234,50", "-1,234,567.8", "1.234.567,855"))
                .containsExactly("1234.50", "1234.50", "-1234567.8", "1234567.855");
        assertThat(parsed(language, "1,234.567.8", "12,34.5", "1.2,3", "0,123.4"))
                .containsExactly("none", "none", "none", "none");
    }

    /** In Spain some write an apostrophe before the decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"es-ES | 1'234", "es-CR | 1.085", "en-ZA | 1.085", "en-CH | 1,085"})
    void what_could_be_decimals_or_thousands_is_no_amount_in_a_country_that_writes_neither(
            String language, String typed) {
        assertThat(parsed(language, typed)).containsExactly("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,2,3", "1.23.456", "1,5e3", "--1", "1.234,", "9-9", "12 50", "12 ABC", "EUR"})
    void what_could_mean_two_things_or_none_is_no_amount(String typed) {
        assertThat(new AmountText(Locale.of("es")).parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | 1.085 | 1.085",
                "en | 1,085 | 1.085",
                "es | 1,085 |",
                "es | 1085 |",
                "es | 1.085,2 |",
                "es | 1.000.085 |",
                "es-CR | 1,085 |",
                "en-CH | 1.085 |"
            })
    void what_other_languages_write_as_decimals_is_noticed(String language, String typed, @Nullable BigDecimal other) {
        assertThat(new AmountText(Locale.forLanguageTag(language)).otherwise(typed))
                .isEqualTo(Optional.ofNullable(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5 EUR | EUR", "eur 12 | EUR", "US$ 12 | US$", "12 € | €", "12 | ''"})
    void the_currency_beside_an_amount_is_read_with_it(String typed, String mark) {
        assertThat(new AmountText(Locale.of("es")).mark(typed).written()).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"es | 1234,5", "en | 1234.5"})
    void an_amount_is_written_as_it_is_typed(String language, String text) {
        assertThat(new AmountText(Locale.of(language)).of(new BigDecimal("1234.5000")))
                .isEqualTo(text);
    }

    private static List<String> parsed(String language, String... typed) {
        var text = new AmountText(Locale.forLanguageTag(language));
        return Stream.of(typed)
                .map(each -> text.parse(each).map(BigDecimal::toPlainString).orElse("none"))
                .toList();
    }
}

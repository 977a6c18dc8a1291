package app.cartera.shared.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
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
                "es | 1.000.085 |"
            })
    void what_other_languages_write_as_decimals_is_noticed(String language, String typed, @Nullable BigDecimal other) {
        assertThat(new AmountText(Locale.of(language)).otherwise(typed)).isEqualTo(Optional.ofNullable(other));
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
}

package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyMarkTest {

    @ParameterizedTest
    @CsvSource({
        "EUR,EUR", "eur,EUR", "€,EUR", "£,GBP", "US$,USD", "R$,BRL", "CN¥,CNY", "us$,USD", "zł,PLN", "Kč,CZK", "Ft.,HUF"
    })
    void a_code_or_a_sign_of_its_own_tells_the_currency(String written, String code) {
        assertThat(new CurrencyMark(written).code()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "¥", "XYZ", "euros", "kr", "h", "S/"})
    void a_sign_of_several_currencies_and_what_is_none_tells_nothing(String written) {
        assertThat(new CurrencyMark(written).code()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"$,USD", "$,ARS", "$,MXN", "¥,JPY", "¥,CNY", "€,EUR", "CHF,CHF", "kr,SEK", "kr.,DKK", "S/.,PEN"})
    void an_amount_can_be_in_a_currency_that_has_the_sign(String written, String currency) {
        assertThat(new CurrencyMark(written).fits(currency)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "$,EUR", "$,GBP", "US$,EUR", "US$,MXN", "€,USD", "¥,EUR", "USD,EUR", "kr,EUR", "kr,CHF", "h,EUR", "h,CHF",
        "zł,EUR", "zł,CHF"
    })
    void it_cannot_be_in_one_that_has_another(String written, String currency) {
        assertThat(new CurrencyMark(written).fits(currency)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5 €,5", "€5,5", "EUR 5,5", "5 kr,5"})
    void beside_an_amount_it_is_removed(String written, String left) {
        assertThat(CurrencyMark.removedFrom(written).strip()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5€50", "5 € 50", "5EUR50", "5kr50", "1€500"})
    void between_digits_it_stays_so_that_they_do_not_join(String written) {
        assertThat(CurrencyMark.removedFrom(written)).isEqualTo(written);
    }

    @Test
    void without_a_mark_it_can_be_in_any() {
        assertThat(CurrencyMark.NONE.fits("EUR")).isTrue();
    }
}

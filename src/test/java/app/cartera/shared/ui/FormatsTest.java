package app.cartera.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Formats SPANISH = new Formats(Locale.of("es", "ES"), ZoneId.of("Europe/Madrid"));
    private static final Formats ENGLISH = new Formats(Locale.UK, ZoneId.of("Europe/London"));

    @Test
    void money_has_the_currencys_symbol_and_decimals_where_there_are_cents() {
        assertThat(SPANISH.money(new BigDecimal("40000.0000"), "EUR")).isEqualTo("40.000\u00a0€");
        assertThat(SPANISH.money(new BigDecimal("-1234.5"), "EUR")).isEqualTo("-1.234,50\u00a0€");
        assertThat(ENGLISH.money(new BigDecimal("1234.5"), "GBP")).isEqualTo("£1,234.50");
        assertThat(ENGLISH.money(new BigDecimal("1235.5"), "JPY")).isEqualTo("JP¥1,236");
        assertThat(ENGLISH.money(new BigDecimal("700"), "CHF")).isEqualTo("CHF\u00a0700");
        assertThat(ENGLISH.money(new BigDecimal("-1.5"), "KWD")).isEqualTo("-KWD\u00a01.500");
        assertThat(SPANISH.money(new BigDecimal("700"), "CHF")).isEqualTo("700\u00a0CHF");
        assertThat(ENGLISH.money(null, "GBP")).isEmpty();
        assertThat(SPANISH.columnMoney(new BigDecimal("40000"), "EUR")).isEqualTo("40.000,00\u00a0€");
        assertThat(SPANISH.columnMoney(new BigDecimal("40000"), "JPY")).isEqualTo("40.000\u00a0JPY");
        assertThat(SPANISH.amount(new BigDecimal("1234.5"), "EUR")).isEqualTo("1.234,50");
    }

    @Test
    void money_has_the_code_of_a_currency_whose_sign_cannot_be_written() {
        assertThat(ENGLISH.money(new BigDecimal("1234.5"), "INR")).isEqualTo("₹1,234.50");
        assertThat(SPANISH.money(new BigDecimal("1234.5"), "THB")).isEqualTo("1.234,50\u00a0฿");

        var english = ENGLISH.withSigns(sign -> !sign.equals("₹"));
        var spanish = SPANISH.withSigns(sign -> !sign.equals("฿"));

        assertThat(english.money(new BigDecimal("1234.5"), "INR")).isEqualTo("INR\u00a01,234.50");
        assertThat(english.money(new BigDecimal("-700"), "INR")).isEqualTo("-INR\u00a0700");
        assertThat(english.money(new BigDecimal("700"), "GBP")).isEqualTo("£700");
        assertThat(spanish.money(new BigDecimal("1234.5"), "THB")).isEqualTo("1.234,50\u00a0THB");
    }

    @Test
    void money_is_rounded_as_the_figures_are() {
        assertThat(ENGLISH.money(new BigDecimal("162.5"), "JPY")).isEqualTo("JP¥162");
        assertThat(ENGLISH.money(new BigDecimal("163.5"), "JPY")).isEqualTo("JP¥164");
        assertThat(ENGLISH.amount(new BigDecimal("0.125"), "GBP")).isEqualTo("0.12");
    }

    @Test
    void a_percentage_has_a_decimal_where_it_has_one_or_stands_in_a_column_and_is_a_dash_of_nothing() {
        assertThat(SPANISH.percent(new BigDecimal("32.14"))).isEqualTo("32,1\u00a0%");
        assertThat(SPANISH.percent(new BigDecimal("32"))).isEqualTo("32\u00a0%");
        assertThat(SPANISH.percent(null)).isEqualTo("–");
        assertThat(SPANISH.columnPercent(new BigDecimal("32"))).isEqualTo("32,0\u00a0%");
        assertThat(SPANISH.columnPercent(null)).isEqualTo("–");
    }

    @Test
    void dates_and_moments_are_written_as_the_person_writes_them_where_the_person_is() {
        assertThat(SPANISH.date(LocalDate.of(2026, 12, 12))).isEqualTo("12 dic 2026");
        assertThat(ENGLISH.date(LocalDate.of(2026, 12, 12))).isEqualTo("12 Dec 2026");
        assertThat(SPANISH.moment(Instant.parse("2026-12-12T22:30:00Z"))).isEqualTo("12 dic 2026, 23:30");
        assertThat(ENGLISH.moment(Instant.parse("2026-12-12T22:30:00Z"))).isEqualTo("12 Dec 2026, 22:30");
        assertThat(SPANISH.date(null)).isEmpty();
    }

    @Test
    void a_time_zone_that_nobody_knows_is_that_of_the_system() {
        assertThat(Formats.zone("America/Bogota")).isEqualTo(ZoneId.of("America/Bogota"));
        for (var unknown : new String[] {null, "", "Etc/Unknown", "Not a zone"}) {
            assertThat(Formats.zone(unknown)).isEqualTo(ZoneId.systemDefault());
        }
    }

    @Test
    void a_country_has_its_name_in_the_language_of_the_reader() {
        assertThat(SPANISH.country("DE")).isEqualTo("Alemania");
        assertThat(ENGLISH.country("DE")).isEqualTo("Germany");
        assertThat(SPANISH.country(null)).isEmpty();
    }
}

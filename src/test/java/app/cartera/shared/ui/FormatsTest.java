package app.cartera.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.shared.ui.page.Initials;
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
    void money_is_rounded_as_the_figures_are() {
        assertThat(ENGLISH.money(new BigDecimal("162.5"), "JPY")).isEqualTo("JP¥162");
        assertThat(ENGLISH.money(new BigDecimal("163.5"), "JPY")).isEqualTo("JP¥164");
        assertThat(ENGLISH.amount(new BigDecimal("0.125"), "GBP")).isEqualTo("0.12");
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
    void initials_and_their_colour_come_from_the_name_without_case_and_accents() {
        assertThat(Initials.of("Alan Insurance Ltd")).isEqualTo("AI");
        assertThat(Initials.of("People’s Bank")).isEqualTo("PB");
        assertThat(Initials.of("«Ibáñez»")).isEqualTo("I");
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.hue("IBAÑEZ")).isEqualTo(Initials.hue("ibánez"));
    }

    @Test
    void the_language_is_the_first_one_spoken_here_in_the_browsers_own_variant() {
        var wanted = java.util.List.of(Locale.FRENCH, Locale.of("es", "MX"), Locale.US);

        assertThat(Language.of(wanted)).isEqualTo(Language.SPANISH);
        assertThat(Language.SPANISH.locale(wanted)).isEqualTo(Locale.of("es", "MX"));
        assertThat(Language.of(java.util.List.of(Locale.FRENCH))).isEqualTo(Language.ENGLISH);
        assertThat(Language.ENGLISH.locale(java.util.List.of())).isEqualTo(Locale.UK);
    }

    @Test
    void a_country_has_its_name_in_the_language_of_the_reader() {
        assertThat(SPANISH.country("DE")).isEqualTo("Alemania");
        assertThat(ENGLISH.country("DE")).isEqualTo("Germany");
        assertThat(SPANISH.country(null)).isEmpty();
    }
}

package app.cartera.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuVatNumberTest {

    @ParameterizedTest
    @CsvSource({
        "ATU12345678, AT",
        "BE0123456789, BE",
        "1012345678, BE",
        "BG123456789, BG",
        "BG1234567890, BG",
        "CY12345678X, CY",
        "CZ12345678, CZ",
        "CZ1234567890, CZ",
        "DE123456789, DE",
        "DK12345678, DK",
        "EE123456789, EE",
        "EL123456789, GR",
        "GR123456789, GR",
        "FI12345678, FI",
        "FRAB123456789, FR",
        "FR12 345678901, FR",
        "HR12345678901, HR",
        "HU12345678, HU",
        "IE1A23456B, IE",
        "IE1234567WI, IE",
        "IE1+23456B, IE",
        "IE1*23456B, IE",
        "IT12345678901, IT",
        "LT123456789, LT",
        "LT123456789012, LT",
        "LU12345678, LU",
        "LV12345678901, LV",
        "MT12345678, MT",
        "NL123456789B01, NL",
        "PL1234567890, PL",
        "PT123456789, PT",
        "RO12, RO",
        "RO1234567890, RO",
        "SE123456789012, SE",
        "SI12345678, SI",
        "SK1234567890, SK"
    })
    void a_number_of_the_form_of_its_state_is_right_with_and_without_country(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).isEmpty();
        if (taxId.matches("[A-Z]{2}.*")) {
            assertThat(EuVatNumber.wrongFor(taxId, null)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ATU1234567, AT", "BE2123456789, BE", "DE12345678, DE", "12345678, DE", "EL12345678, GR", "FR1234567890, FR",
        "IT1234567890, IT", "NL123456789X01, NL", "RO1, RO", "SE12345678901, SE", "LT1234567890, LT", "abc, PT"
    })
    void a_number_of_another_form_is_wrong_for_its_state(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).contains(country);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "93815/08152, DE",
                "181/815/08155, DE",
                "2893081508152, DE",
                "552 100 554, FR",
                "552 100 554 00013, FR",
                "RSSMRA80A01H501U, IT",
                "DERMNN80A01H501U, null",
                "12345678-2-41, HU",
                "556036-0793, SE"
            },
            nullValues = "null")
    void another_tax_number_of_a_state_is_not_called_wrong(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"DEL850101ABC, MX", "DEMO 123, null", "Esteban 21, null", "GB123456789, GB"},
            nullValues = "null")
    void what_begins_like_a_number_of_a_state_may_be_of_another_country_or_none(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).isEmpty();
    }

    /** 12345678Z is the usual specimen of a DNI; the others follow from the published rules, computed by hand. */
    @ParameterizedTest
    @CsvSource({
        "12345678Z",
        "ES12345678Z",
        "es-12.345.678-z",
        "X1234567L",
        "Y1234567X",
        "Z1234567R",
        "K1234567L",
        "M1A2B3C4D",
        "B12345674",
        "A58818501",
        "Q2826000H",
        "P2807900B",
        "ESB12345674",
        "B-12 345 674"
    })
    void a_spanish_number_with_the_right_control_character_is_right(String taxId) {
        assertThat(EuVatNumber.wrongFor(taxId, "ES")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12345678A",
        "X1234567M",
        "B12345678",
        "B1234567D",
        "A58818502",
        "Q28260008",
        "P2807900C",
        "ES1234567",
        "I1234567A"
    })
    void a_spanish_number_with_another_control_character_is_wrong(String taxId) {
        assertThat(EuVatNumber.wrongFor(taxId, "ES")).contains("ES");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, ES", "'', ES", "' ', ES", "12-3456789, US", "12-3456789, -", "GB123456789, GB", "DE, -"})
    void nothing_is_wrong_where_nothing_points_to_the_union(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE123456789, ES", "DE123456789, US", "EL123456789, FR"})
    void the_number_of_another_state_is_right_when_its_prefix_says_so(String taxId, String country) {
        assertThat(EuVatNumber.wrongFor(taxId, country)).isEmpty();
    }
}

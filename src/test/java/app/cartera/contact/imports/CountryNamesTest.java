package app.cartera.contact.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "ES,ES",
        "esp,ES",
        "ESPAÑA,ES",
        "espana,ES",
        "Spain,ES",
        "EE. UU.,US",
        "United States of America,US",
        "Estados Unidos de América,US",
        "Bosnia and Herzegovina,BA",
        "Trinidad y Tobago,TT",
        "São Tomé and Príncipe,ST",
        "Islamic Republic of Pakistan,PK",
        "Hashemite Kingdom of Jordan,JO",
        "Republic of South Sudan,SS",
        "Republic of Guinea,GN",
        "Republic of Guinea-Bissau,GW",
        "Democratic Republic of the Congo,CD",
        "Republic of Congo,CG",
        "Republic of Cote d'Ivoire,CI",
        "Dominican Republic,DO",
        "Commonwealth of Dominica,DM",
        "People's Republic of China,CN",
        "Türkiye,TR",
        "Turkey,TR",
        "Czech Republic,CZ",
        "República de Corea,KR",
        "Democratic People's Republic of Korea,KP",
        "Estados Unidos Mexicanos,MX",
        "Republic of China,TW"
    })
    void a_country_is_known_by_its_code_and_by_its_name_in_short_or_in_full(String written, String code) {
        assertThat(CountryNames.code(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "South Asia",
                "Atlantis",
                "Republic",
                "Niger delta",
                "Republic of South Asia",
                "Estados Unidos de Atlantis"
            })
    void what_is_no_country_is_none(String written) {
        assertThat(CountryNames.code(written)).isEmpty();
    }

    @Test
    void each_country_is_known_by_the_name_it_is_shown_with_in_any_region() {
        for (var code : Locale.getISOCountries()) {
            Locale.availableLocales()
                    .filter(locale -> Set.of("es", "en").contains(locale.getLanguage()))
                    .map(Locale.of("", code)::getDisplayCountry)
                    .distinct()
                    .forEach(
                            name -> assertThat(CountryNames.code(name)).as(name).contains(code));
        }
    }
}

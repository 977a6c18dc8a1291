package app.cartera.contact.imports;

import app.cartera.shared.Folded;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries by their ISO codes of two and three letters, and by their names in Spanish and English; folded. */
final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.ENGLISH);

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    private static Map<String, String> codes() {
        var codes = new HashMap<>(Map.of("eeuu", "US", "ee.uu.", "US", "usa", "US", "uk", "GB", "holanda", "NL"));
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            codes.put(Folded.key(code), code);
            codes.put(Folded.key(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> codes.put(Folded.key(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(codes);
    }

    /** The ISO code of two letters. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(Folded.key(written)));
    }
}

package app.cartera.contact.imports;

import app.cartera.shared.Folded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The countries by their ISO codes of two and three letters, and by their names in Spanish and English, in short or as in
 * "Islamic Republic of Pakistan".
 */
final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.ENGLISH);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OFFICIAL = Pattern.compile(
            "\\b(republica?|reino|kingdom|estados?|states?|federacion|federation|commonwealth|union)\\b");

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    private static Map<String, String> codes() {
        var codes = new HashMap<>(Map.of("eeuu", "US", "ee uu", "US", "uk", "GB", "holanda", "NL", "holland", "NL"));
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(words(code), code);
            codes.put(words(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> codes.put(words(country.getDisplayCountry(language)), code));
        }
        return Map.copyOf(codes);
    }

    /** The ISO code of two letters. */
    static Optional<String> code(String written) {
        var words = words(written);
        return Optional.ofNullable(CODES.get(words)).or(() -> ofOfficialName(words));
    }

    /** The country whose name is the longest within this one. */
    private static Optional<String> ofOfficialName(String words) {
        return OFFICIAL.matcher(words).find()
                ? CODES.keySet().stream()
                        .filter(name -> name.length() > 3 && (" " + words + " ").contains(" " + name + " "))
                        .max(Comparator.comparingInt(String::length))
                        .map(CODES::get)
                : Optional.empty();
    }

    private static String words(String text) {
        return BETWEEN_WORDS.matcher(Folded.searched(text)).replaceAll(" ").strip();
    }
}

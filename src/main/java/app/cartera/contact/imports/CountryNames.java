package app.cartera.contact.imports;

import app.cartera.shared.Folded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries by their ISO codes of two and three letters, and by their names in Spanish and English, in short or as in
 * "Islamic Republic of Pakistan".
 */
final class CountryNames {

    /** Those with names of their own; all other regions have the names of one of these, and would take seconds to ask. */
    private static final List<Locale> LANGUAGES = Stream.of(
                    "es", "es-419", "es-AR", "es-CL", "es-MX", "es-PR", "es-US", "en", "en-GB", "en-AU", "en-CA")
            .map(Locale::forLanguageTag)
            .toList();

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL =
            Set.of("and", "the", "of", "y", "e", "de", "del", "la", "el", "los", "las");

    /** What official names have around the name in short. */
    private static final Set<String> OFFICIAL = Set.of(
            "republic",
            "republica",
            "kingdom",
            "reino",
            "state",
            "states",
            "estado",
            "estados",
            "federation",
            "federacion",
            "commonwealth",
            "union",
            "federal",
            "federative",
            "federativa",
            "democratic",
            "democratica",
            "people",
            "s",
            "popular",
            "islamic",
            "islamica",
            "arab",
            "arabe",
            "hashemite",
            "hachemita",
            "socialist",
            "socialista",
            "united",
            "unida",
            "oriental",
            "plurinational",
            "plurinacional",
            "bolivarian",
            "bolivariana",
            "co",
            "operative",
            "cooperativa",
            "independent",
            "independiente",
            "principality",
            "principado",
            "sultanate",
            "sultanato",
            "grand",
            "gran",
            "duchy",
            "ducado",
            "america");

    /** Names in use that are others than those of the language, which follow the times. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("argentine republic", "AR"),
            Map.entry("bolivia plurinational state", "BO"),
            Map.entry("burma", "MM"),
            Map.entry("birmania", "MM"),
            Map.entry("cape verde", "CV"),
            Map.entry("republic congo", "CG"),
            Map.entry("republica congo", "CG"),
            Map.entry("democratic republic congo", "CD"),
            Map.entry("republica democratica congo", "CD"),
            Map.entry("costa marfil", "CI"),
            Map.entry("ivory coast", "CI"),
            Map.entry("czech republic", "CZ"),
            Map.entry("republica checa", "CZ"),
            Map.entry("dominican republic", "DO"),
            Map.entry("east timor", "TL"),
            Map.entry("ee uu", "US"),
            Map.entry("eeuu", "US"),
            Map.entry("emiratos arabes", "AE"),
            Map.entry("england", "GB"),
            Map.entry("inglaterra", "GB"),
            Map.entry("gran bretana", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("holanda", "NL"),
            Map.entry("holland", "NL"),
            Map.entry("hong kong", "HK"),
            Map.entry("kyrgyz republic", "KG"),
            Map.entry("lao people s democratic republic", "LA"),
            Map.entry("macao", "MO"),
            Map.entry("macedonia", "MK"),
            Map.entry("palestina", "PS"),
            Map.entry("palestine", "PS"),
            Map.entry("west bank gaza", "PS"),
            Map.entry("republic korea", "KR"),
            Map.entry("republica corea", "KR"),
            Map.entry("russian federation", "RU"),
            Map.entry("federacion rusa", "RU"),
            Map.entry("slovak republic", "SK"),
            Map.entry("swaziland", "SZ"),
            Map.entry("syrian arab republic", "SY"),
            Map.entry("turkey", "TR"),
            Map.entry("uae", "AE"),
            Map.entry("united mexican states", "MX"),
            Map.entry("estados unidos mexicanos", "MX"),
            Map.entry("republic china", "TW"),
            Map.entry("republica china", "TW"),
            Map.entry("democratic people s republic korea", "KP"),
            Map.entry("republica popular democratica corea", "KP"),
            Map.entry("viet nam", "VN"));

    private static final Map<String, String> BY_CODE = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            BY_CODE.put(code, code);
            BY_CODE.put(country.getISO3Country(), code);
            LANGUAGES.forEach(language -> BY_NAME.put(words(country.getDisplayCountry(language)), code));
        }
    }

    private CountryNames() {}

    /** The ISO code of two letters. */
    static Optional<String> code(String written) {
        var words = words(written);
        return Stream.of(BY_CODE.get(written.strip().toUpperCase(Locale.ROOT)), BY_NAME.get(words), OTHERS.get(words))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> ofOfficialName(words));
    }

    /** The country whose name is the longest within this one, if what is around it says no more than what kind of state it is. */
    private static Optional<String> ofOfficialName(String words) {
        return BY_NAME.keySet().stream()
                .filter(name -> isOfficialNameOf(name, words))
                .max(Comparator.comparingInt(String::length))
                .map(BY_NAME::get);
    }

    private static boolean isOfficialNameOf(String name, String words) {
        var at = (" " + words + " ").indexOf(" " + name + " ");
        return at >= 0
                && Stream.of(
                                words.substring(0, at).split(" "),
                                words.substring(at + name.length()).split(" "))
                        .flatMap(Stream::of)
                        .filter(word -> !word.isEmpty())
                        .allMatch(OFFICIAL::contains);
    }

    private static String words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folded.searched(text))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .collect(Collectors.joining(" "));
    }
}

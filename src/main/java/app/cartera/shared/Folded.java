package app.cartera.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text as people compare it: without case, accents or runs of white space. Sorting, searching and uniqueness use it, so
 * that they mean the same on every database whatever its collation.
 */
public final class Folded {

    private static final int LONGEST_WORD = 60;

    /** Each word of a search is a part of the statement, which databases and Hibernate keep the plan of. */
    private static final int WORDS_OF_A_SEARCH = 10;

    private static final int LONGEST_SEARCH = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters of Europe that are no accented ones to Unicode, though they are to those whose keyboard lacks them. */
    private static final Map<String, String> PLAIN = Map.of(
            "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ħ", "h", "ŧ", "t", "ı", "i");

    private static final Pattern NOT_PLAIN = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private Folded() {}

    /** "  Seguros   IBÁÑEZ" gives "seguros ibanez". */
    public static String key(String text) {
        var bare =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The {@link #key(String)} of a text, no longer than the column that keeps it: folding can make a text longer, "…" becomes
     * "...".
     */
    public static String key(String text, int longest) {
        var key = key(text);
        return key.substring(0, Math.min(key.length(), longest));
    }

    /** The {@link #key(String)} without anything between letters and digits: "B-123.456" gives "b123456". */
    public static String compact(String text) {
        return BETWEEN_WORDS.matcher(key(text)).replaceAll("");
    }

    /** {@link #compact(String)}, no longer than the column that keeps it; nothing where there is neither letter nor digit. */
    public static @Nullable String compact(@Nullable String text, int longest) {
        var compact = text == null ? "" : compact(text);
        return compact.isEmpty() ? null : compact.substring(0, Math.min(compact.length(), longest));
    }

    /** What a text is searched by: "Łódź" gives "lodz", which its key, that tells namesakes apart, does not. */
    public static String searched(String text) {
        return NOT_PLAIN.matcher(key(text)).replaceAll(letter -> PLAIN.get(letter.group()));
    }

    /** The distinct words of all the texts, as they are searched by; nulls are passed over. */
    public static Set<String> words(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null)
                .flatMap(Folded::split)
                .collect(Collectors.toSet());
    }

    /** The distinct words that a list is searched for: of a long text, which somebody pasted, the first ones. */
    public static List<String> soughtWords(String typed) {
        return split(typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH)))
                .distinct()
                .limit(WORDS_OF_A_SEARCH)
                .toList();
    }

    private static Stream<String> split(String text) {
        return BETWEEN_WORDS
                .splitAsStream(searched(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)));
    }
}

package app.cartera.imports;

import app.cartera.shared.Folded;
import java.util.Collections;
import java.util.Set;

/** The words of the titles of columns, in Spanish and English; folded. */
public final class TitleWords {

    private static final Set<String> BETWEEN =
            Set.of("de", "del", "la", "el", "los", "las", "of", "the", "a", "in", "en");

    private TitleWords() {}

    /** The words of a title, without those that mean nothing alone. */
    public static Set<String> of(String title) {
        var words = Folded.words(title);
        words.removeAll(BETWEEN);
        return words;
    }

    public static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}

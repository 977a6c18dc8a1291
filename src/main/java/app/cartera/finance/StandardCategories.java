package app.cartera.finance;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the usual categories are called, in all languages. */
final class StandardCategories {

    private static final String TEXTS = "vaadin-i18n.translations";
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.of("es"));
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private StandardCategories() {}

    /** None for a category of the firm's own. */
    static List<String> names(@Nullable String standard) {
        return standard == null ? List.of() : inAllLanguages(key(standard));
    }

    /** The key of the word that each language has for it. */
    static String key(@Nullable String standard) {
        return "category.standard." + standard;
    }

    private static List<String> inAllLanguages(String key) {
        return LANGUAGES.stream()
                .map(language -> ResourceBundle.getBundle(TEXTS, language, AS_ASKED))
                .map(texts -> texts.getString(key))
                .toList();
    }
}

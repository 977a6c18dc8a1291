package app.cartera.finance.imports;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.shared.Folded;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds categories by what a file calls them: as the firm does or, the usual ones, as either language does. */
@Component
class ImportCategories {

    private static final String TEXTS = "vaadin-i18n.translations";
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.of("es"));
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final CategoryService categories;

    ImportCategories(CategoryService categories) {
        this.categories = categories;
    }

    Known known() {
        var ids = new HashMap<String, Long>();
        categories.all().stream()
                .filter(category -> !category.archived())
                .forEach(category -> names(category).forEach(name -> ids.putIfAbsent(Folded.key(name), category.id())));
        return new Known(ids);
    }

    private static List<String> names(CategoryRow category) {
        return category.name() != null
                ? List.of(category.name())
                : LANGUAGES.stream()
                        .map(language -> ResourceBundle.getBundle(TEXTS, language, AS_ASKED))
                        .map(texts -> texts.getString("category.standard." + category.standard()))
                        .toList();
    }

    record Known(Map<String, Long> ids) {

        @Nullable
        Long id(String text) {
            return ids.get(Folded.key(text));
        }
    }
}

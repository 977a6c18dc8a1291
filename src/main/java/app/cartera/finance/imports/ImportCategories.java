package app.cartera.finance.imports;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
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
        return named(category -> !category.archived());
    }

    /** Sees to it that there are categories of these names to choose: adds new ones, and restores those that are archived. */
    void offer(List<String> names) {
        for (var name : names) {
            if (known().id(name) == null) {
                addOrRestore(name);
            }
        }
    }

    private void addOrRestore(String name) {
        var archived = named(CategoryRow::archived).id(name);
        if (archived == null) {
            categories.add(name);
        } else {
            categories.restore(archived);
        }
    }

    private Known named(Predicate<CategoryRow> which) {
        var ids = new HashMap<String, Long>();
        categories.all().stream()
                .filter(which)
                .forEach(category ->
                        names(category).forEach(name -> ids.putIfAbsent(CategoryService.key(name), category.id())));
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
            return ids.get(CategoryService.key(text));
        }
    }
}

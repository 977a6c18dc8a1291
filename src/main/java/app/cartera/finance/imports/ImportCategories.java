package app.cartera.finance.imports;

import app.cartera.finance.CategoryService;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds categories by what a file calls them: as the firm does or, the usual ones, as either language does. */
@Component
class ImportCategories {

    private final CategoryService categories;

    ImportCategories(CategoryService categories) {
        this.categories = categories;
    }

    Known known() {
        var ids = new HashMap<String, Long>();
        categories.all().stream()
                .filter(category -> !category.archived())
                .forEach(category ->
                        category.names().forEach(name -> ids.putIfAbsent(CategoryService.key(name), category.id())));
        return new Known(ids);
    }

    record Known(Map<String, Long> ids) {

        @Nullable
        Long id(String text) {
            return ids.get(CategoryService.key(text));
        }
    }
}

package app.cartera.finance.imports;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

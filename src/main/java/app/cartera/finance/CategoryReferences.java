package app.cartera.finance;

import app.cartera.journal.References;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the categories that stand in the history of entries. */
@Component
class CategoryReferences implements References {

    private final Categories categories;

    CategoryReferences(Categories categories) {
        this.categories = categories;
    }

    @Override
    public Set<String> fields() {
        return Set.of("categoryId");
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return categories.findAllById(ids).stream()
                .collect(Collectors.toMap(
                        Category::getId,
                        category -> category.name == null ? Objects.requireNonNull(category.standard) : category.name));
    }
}

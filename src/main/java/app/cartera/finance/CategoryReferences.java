package app.cartera.finance;

import app.cartera.journal.References;
import app.cartera.shared.DistinctName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the categories that stand in the history of entries: the usual ones by the key of the word for them. */
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
    public Map<Long, DistinctName> names(Collection<Long> ids) {
        return categories.findAllById(ids).stream()
                .map(Category::row)
                .collect(Collectors.toMap(CategoryRow::id, category -> new DistinctName(category.word())));
    }
}

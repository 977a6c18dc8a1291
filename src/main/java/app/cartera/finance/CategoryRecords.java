package app.cartera.finance;

import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names categories in the activity: the usual ones by the key of the word for them. */
@Component
class CategoryRecords implements RecordNames {

    private final Categories categories;

    CategoryRecords(Categories categories) {
        this.categories = categories;
    }

    @Override
    public RecordType type() {
        return RecordType.CATEGORY;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return categories.findAllById(ids).stream()
                .map(Category::row)
                .collect(Collectors.toMap(CategoryRow::id, row -> new RecordName(row.word())));
    }
}

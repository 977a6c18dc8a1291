package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRow;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The categories of entries and what they are called in the person's language. */
public record CategoryNames(List<CategoryRow> all) implements Serializable {

    public static final CategoryNames NONE = new CategoryNames(List.of());

    public static String name(CategoryRow category) {
        return category.name() == null ? usual(category) : category.name();
    }

    /** What one of the usual ones is called unless somebody renamed it. */
    static String usual(CategoryRow category) {
        return translate("category.standard." + category.standard());
    }

    /** Whether it is offered for new entries, in a word. */
    static String state(CategoryRow category) {
        return translate(category.archived() ? "category.archived" : "category.inUse");
    }

    /** Nothing for no category. */
    public String name(@Nullable Long id) {
        return find(id).map(CategoryNames::name).orElse("");
    }

    public Optional<CategoryRow> find(@Nullable Long id) {
        return all.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /** As a box shows it: one that nobody knows is called so, rather than taken for none. */
    @Nullable
    CategoryRow shown(@Nullable Long id) {
        return id == null
                ? null
                : find(id).orElseGet(() -> new CategoryRow(id, translate("value.unknown"), null, true));
    }

    /** Those to choose from, the one an entry has among them even if it is archived. */
    public List<CategoryRow> offered(@Nullable Long chosen) {
        return all.stream()
                .filter(category -> !category.archived() || category.id().equals(chosen))
                .toList();
    }
}

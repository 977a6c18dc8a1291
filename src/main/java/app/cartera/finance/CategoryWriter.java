package app.cartera.finance;

import app.cartera.journal.FieldChange;
import app.cartera.shared.NotFound;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Changes categories, of which no two are called the same in any language, and says what the journal is to be told. */
@Component
class CategoryWriter {

    private final Categories categories;

    CategoryWriter(Categories categories) {
        this.categories = categories;
    }

    /**
     * Until the transaction ends nobody else changes it.
     *
     * @throws NotFound when there is no such category
     */
    Category lock(long id) {
        return categories.lock(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Adds a category.
     *
     * @throws CategoryNameTaken when another one is called the same in any language, case and accents apart
     */
    Written add(String name) {
        var added = new Category();
        return write(added, new CategoryChange(null, added.row().renamed(name)));
    }

    /**
     * Changes a category.
     *
     * @throws CategoryNameTaken when another one is called the same in any language, case and accents apart
     */
    Written write(Category category, CategoryRow wanted) {
        return write(category, new CategoryChange(category.row(), wanted));
    }

    private Written write(Category category, CategoryChange change) {
        requireFree(change);
        var wanted = change.after();
        category.rename(wanted.name());
        category.setArchived(wanted.archived());
        try {
            categories.saveAndFlush(category);
        } catch (DataIntegrityViolationException meanwhile) {
            throw new CategoryNameTaken(wanted.names().getFirst());
        }
        return new Written(category.getId(), change.fields());
    }

    /** Asks all of them, of which a firm has tens: what the usual ones are called is not in the database. */
    void requireFree(CategoryChange change) {
        if (!change.isOfName()) {
            return;
        }
        var renamed = change.after();
        var taken = categories.findAllByOrderById().stream()
                .map(Category::row)
                .filter(other -> !other.id().equals(renamed.id()))
                .flatMap(other -> other.names().stream())
                .map(CategoryService::key)
                .collect(Collectors.toSet());
        renamed.names().stream()
                .filter(name -> taken.contains(CategoryService.key(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new CategoryNameTaken(name);
                });
    }

    /**
     * A category that was written.
     *
     * @param told what the journal is to be told; nothing where nothing changed
     */
    record Written(long id, List<FieldChange> told) {}
}

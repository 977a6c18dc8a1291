package app.cartera.finance;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForManagers;
import app.cartera.shared.Folded;
import app.cartera.shared.NotFound;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The firm's own categories of entries; the usual ones are there from the start. */
@Service
@Validated
@ForManagers
@Transactional(readOnly = true)
public class CategoryService {

    /** So many characters a name can have. */
    public static final int LONGEST_NAME = 60;

    private final Categories categories;

    CategoryService(Categories categories) {
        this.categories = categories;
    }

    /** All of them, archived ones as well, in the order they came into being. */
    public List<CategoryRow> all() {
        return categories.findAllByOrderById().stream().map(Category::row).toList();
    }

    /**
     * Adds a category and returns its id.
     *
     * @throws CategoryNameTaken when another one is called the same in any language, case and accents apart
     */
    @ForAdmins
    @Transactional
    public long add(@Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        return rename(new Category(), name).getId();
    }

    /**
     * Gives a category another name, in all languages; one of the usual ones by its usual name, in whatever language, is
     * called as usual again in each.
     *
     * @throws CategoryNameTaken when another one is called the same in any language, case and accents apart
     * @throws NotFound when there is no such category
     */
    @ForAdmins
    @Transactional
    public CategoryRow rename(long id, @Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        return rename(category(id), name).row();
    }

    /** Offers it no longer; entries that have it keep it. Does nothing if it is archived already. */
    @ForAdmins
    @Transactional
    public void archive(long id) {
        category(id).setArchived(true);
    }

    /** Offers it again. Does nothing if it is in use. */
    @ForAdmins
    @Transactional
    public void restore(long id) {
        category(id).setArchived(false);
    }

    private Category rename(Category category, String name) {
        var renamed = category.row().renamed(Typed.name(name));
        requireFree(renamed);
        category.rename(renamed.name());
        try {
            return categories.saveAndFlush(category);
        } catch (DataIntegrityViolationException meanwhile) {
            throw new CategoryNameTaken(name);
        }
    }

    /** Asks all of them, of which a firm has tens: what the usual ones are called is not in the database. */
    private void requireFree(CategoryRow renamed) {
        var taken = all().stream()
                .filter(other -> !other.id().equals(renamed.id()))
                .flatMap(other -> other.names().stream())
                .map(CategoryService::key)
                .collect(Collectors.toSet());
        renamed.names().stream()
                .filter(name -> taken.contains(key(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new CategoryNameTaken(name);
                });
    }

    /** What two names have in common that are taken for one. */
    public static String key(String name) {
        return Folded.key(name, LONGEST_NAME);
    }

    private Category category(long id) {
        return categories.findById(id).orElseThrow(() -> new NotFound(id));
    }
}

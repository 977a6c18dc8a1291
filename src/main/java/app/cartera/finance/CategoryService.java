package app.cartera.finance;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForManagers;
import app.cartera.shared.Folded;
import app.cartera.shared.NotFound;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
     * @throws CategoryNameTaken when another one is called the same, case and accents apart
     */
    @ForAdmins
    @Transactional
    public long add(@Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        return rename(new Category(), name).getId();
    }

    /**
     * Gives a category another name, in all languages.
     *
     * @throws CategoryNameTaken when another one is called the same, case and accents apart
     * @throws NotFound when there is no such category
     */
    @ForAdmins
    @Transactional
    public void rename(long id, @Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        rename(category(id), name);
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
        categories
                .findByNameKey(key(Typed.name(name)))
                .filter(other -> !other.getId().equals(category.getId()))
                .ifPresent(other -> {
                    throw new CategoryNameTaken(name);
                });
        category.rename(Typed.name(name));
        try {
            return categories.saveAndFlush(category);
        } catch (DataIntegrityViolationException meanwhile) {
            throw new CategoryNameTaken(name);
        }
    }

    /** What two names have in common that are taken for one. */
    public static String key(String name) {
        return Folded.key(name, LONGEST_NAME);
    }

    private Category category(long id) {
        return categories.findById(id).orElseThrow(() -> new NotFound(id));
    }
}

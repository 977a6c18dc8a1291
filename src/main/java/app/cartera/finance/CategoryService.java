package app.cartera.finance;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForManagers;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.shared.Folded;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The firm's own categories of entries; the usual ones are there from the start. The journal tells of all acts on them. */
@Service
@Validated
@ForManagers
@Transactional(readOnly = true)
public class CategoryService {

    /** So many characters a name can have. */
    public static final int LONGEST_NAME = 60;

    private final Categories categories;
    private final CategoryWriter writer;
    private final Journal journal;

    CategoryService(Categories categories, CategoryWriter writer, Journal journal) {
        this.categories = categories;
        this.writer = writer;
        this.journal = journal;
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
    @Retried
    @Transactional
    public long add(@Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        var added = writer.add(Typed.name(name));
        record(OperationKind.CREATE, added);
        return added.id();
    }

    /**
     * Gives a category another name, in all languages; one of the usual ones by its usual name, in whatever language, is
     * called as usual again in each.
     *
     * @param shown as the person saw it
     * @return the operation; nothing where it is called so already
     * @throws CategoryRenamed when it is called otherwise than it was shown
     * @throws CategoryNameTaken when another one is called the same in any language, case and accents apart
     * @throws NotFound when there is no such category
     */
    @ForAdmins
    @Retried
    @Transactional
    public OptionalLong rename(CategoryRow shown, @Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String name) {
        var category = writer.lock(shown.id());
        var now = category.row();
        var wanted = now.renamed(Typed.name(name));
        if (!now.word().equals(shown.word()) && !now.word().equals(wanted.word())) {
            throw new CategoryRenamed(now);
        }
        return record(OperationKind.EDIT, writer.write(category, wanted));
    }

    /**
     * Offers it no longer; entries that have it keep it.
     *
     * @return the operation; nothing where it is archived already
     */
    @ForAdmins
    @Retried
    @Transactional
    public OptionalLong archive(long id) {
        return record(OperationKind.ARCHIVE, archived(id, true));
    }

    /**
     * Offers it again.
     *
     * @return the operation; nothing where it is in use
     */
    @ForAdmins
    @Retried
    @Transactional
    public OptionalLong restore(long id) {
        return record(OperationKind.RESTORE, archived(id, false));
    }

    /**
     * Sees to it that there are categories of these names, which a file has: adds new ones, and restores those that are
     * archived, as one operation.
     *
     * @throws CategoryNameTaken when somebody else has just added one of them
     */
    @ForAdmins
    @Retried
    @Transactional
    public void offer(List<@Pattern(regexp = Typed.SEEN) @Size(max = LONGEST_NAME) String> names) {
        // In the order of their ids: two who have files that name the same ones in another order would wait for each
        // other.
        names.stream()
                .flatMap(name -> called(name).stream())
                .map(CategoryRow::id)
                .distinct()
                .sorted()
                .forEach(writer::lock);
        var done = names.stream().flatMap(this::offered).toList();
        if (!done.isEmpty()) {
            // One change a category: it has a name now, or is archived no longer.
            journal.recordMany(OperationKind.IMPORT, RecordType.CATEGORY, done.size(), done);
        }
    }

    private Stream<NewChange> offered(String name) {
        var written = called(name)
                .map(category -> archived(category.id(), false))
                .orElseGet(() -> writer.add(Typed.name(name)));
        return written.told().stream().map(change -> new NewChange(written.id(), change, 0));
    }

    /** One in use, rather than one that is archived. */
    private Optional<CategoryRow> called(String name) {
        return all().stream()
                .filter(category -> category.isCalled(name))
                .min(Comparator.comparing(CategoryRow::archived));
    }

    private CategoryWriter.Written archived(long id, boolean archived) {
        var category = writer.lock(id);
        return writer.write(category, category.row().withArchived(archived));
    }

    private OptionalLong record(OperationKind kind, CategoryWriter.Written written) {
        return journal.recordOne(kind, RecordType.CATEGORY, written.id(), written.told(), 0);
    }

    /** What two names have in common that are taken for one. */
    public static String key(String name) {
        return Folded.key(name, LONGEST_NAME);
    }
}

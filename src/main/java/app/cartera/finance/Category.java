package app.cartera.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Who renames one does not write whether it is archived, which another may just have changed. Others ask by methods: a category
 * that was first met as the reference of an entry stays one, whose own fields are empty.
 */
@Entity
@DynamicUpdate
@Table(name = "entry_category")
class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Nullable
    private String name;

    @Nullable
    private String nameKey;

    /** Which of the usual ones it is, if it is one. */
    @Nullable
    private String standard;

    private boolean archived;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    /** @param name null to call one of the usual ones as each language does */
    void rename(@Nullable String name) {
        this.name = name;
        nameKey = name == null ? null : CategoryService.key(name);
    }

    void setArchived(boolean archived) {
        this.archived = archived;
    }

    CategoryRow row() {
        return new CategoryRow(id, name, standard, archived);
    }
}

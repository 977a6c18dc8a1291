package app.cartera.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Who renames one does not write whether it is archived, which another may just have changed. */
@Entity
@DynamicUpdate
@Table(name = "entry_category")
class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Nullable
    String name;

    @Nullable
    String nameKey;

    /** Which of the usual ones it is, if it is one. */
    @Nullable
    String standard;

    boolean archived;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    void rename(String name) {
        this.name = name;
        nameKey = CategoryService.key(name);
    }

    CategoryRow row() {
        return new CategoryRow(id, name, standard, archived);
    }
}

package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a project needs to know of the person who leads it. */
@Entity
@Immutable
@Table(name = "app_user")
class Owner {

    @Id
    private Long id;

    private String name;
    private String nameKey;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }
}

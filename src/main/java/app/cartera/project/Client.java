package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a project needs to know of a contact. The contact itself is edited in its own feature. */
@Entity
@Immutable
@Table(name = "contact")
class Client {

    @Id
    private Long id;

    private String name;
    private String nameKey;
    private boolean client;
    private boolean archived;

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

    boolean canBeChosen() {
        return client && !archived;
    }
}

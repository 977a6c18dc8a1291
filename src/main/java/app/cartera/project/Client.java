package app.cartera.project;

import app.cartera.contact.NamedContact;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a project needs to know of a contact. The contact itself is edited in its own feature. */
@Entity
@Immutable
@Table(name = "contact")
class Client implements NamedContact {

    @Id
    private Long id;

    private String name;
    private String nameKey;

    @Nullable
    private String taxId;

    @Nullable
    private String city;

    private boolean client;
    private boolean archived;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String taxId() {
        return taxId;
    }

    @Override
    public @Nullable String city() {
        return city;
    }

    String nameKey() {
        return nameKey;
    }

    boolean canBeChosen() {
        return client && !archived;
    }
}

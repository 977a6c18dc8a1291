package app.cartera.finance;

import app.cartera.project.ProjectStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What an entry needs to know of its project. The project itself is edited in its own feature. Others ask by methods: a
 * project that was first met as the reference of an entry stays one, whose own fields are empty.
 */
@Entity
@Table(name = "project")
class EntryProject {

    @Id
    private Long id;

    private String name;
    private String currency;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private boolean archived;

    @Nullable
    @Column(name = "client_id")
    private Long clientId;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    String name() {
        return name;
    }

    String currency() {
        return currency;
    }

    @Nullable
    Long clientId() {
        return clientId;
    }

    boolean takesEntries() {
        return status.takesEntries(archived);
    }
}

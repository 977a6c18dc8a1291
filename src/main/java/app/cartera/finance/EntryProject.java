package app.cartera.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an entry needs to know of its project. The project itself is edited in its own feature. */
@Entity
@Table(name = "project")
class EntryProject {

    @Id
    Long id;

    String name;
    String currency;
    String status;
    boolean archived;

    @Nullable
    @Column(name = "client_id")
    Long clientId;

    /** Asked of a reference that is not loaded, this needs no query. */
    Long getId() {
        return id;
    }

    // A reference that is loaded later has values behind its methods only.

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
        return !archived && !status.equals("CLOSED");
    }
}

package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "project_draft")
class ProjectDraft {

    static final String DISCARDED = "";

    @Id
    String id;

    long userId;
    String content;
    Instant changedAt;

    protected ProjectDraft() {}

    ProjectDraft(String id, long userId, String content) {
        this.id = id;
        this.userId = userId;
        this.content = content;
        this.changedAt = Instant.now();
    }

    void keep(String content) {
        this.content = content;
        this.changedAt = Instant.now();
    }

    /** What is kept of it later, in a tab that has it open still, brings it back. */
    void discard() {
        keep(DISCARDED);
    }

    boolean isDiscarded() {
        return content.equals(DISCARDED);
    }
}

package app.cartera.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "project_draft")
class ProjectDraft {

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
}

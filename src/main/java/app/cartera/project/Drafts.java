package app.cartera.project;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Drafts extends JpaRepository<ProjectDraft, String> {

    Optional<ProjectDraft> findByIdAndUserId(String id, long userId);

    Optional<ProjectDraft> findFirstByUserIdAndContentNotOrderByChangedAtDesc(long userId, String content);

    int deleteByIdAndUserId(String id, long userId);

    void deleteByUserIdAndContentAndChangedAtBefore(long userId, String content, Instant before);
}
